// The fields that commands share, as schemas.
import * as v from 'valibot'
import { type Address, parseAddress } from '@/lib/base/address'

export const address = v.pipe(
  v.string(),
  v.transform((text) => parseAddress(text)),
  v.check((parsed) => parsed.type === 'address', 'expected an address'),
  v.transform((parsed) => (parsed.type === 'address' ? parsed.address : ('0x' as Address))),
)

export const chainId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const amount = v.pipe(v.bigint(), v.minValue(0n))

export const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64))

export const secretId = v.pipe(v.string(), v.maxLength(200))

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(-1))

export const uint256 = v.pipe(amount, v.maxValue(2n ** 256n - 1n))

export const nothing = v.object({})

/** The user was told that the wallet is damaged, and starts anew beside what is left of it. */
export const afterDamage = v.optional(v.boolean())

/** A little more than a backup file may have, so that the keystore says what is wrong with a larger one. */
export const file = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length <= 134_217_728, 'expected at most 128 MiB'),
)

export const bytes = (least: number, most: number) =>
  v.pipe(
    v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'expected bytes'),
    v.check(({ length }) => length >= least && length <= most, `expected ${least} to ${most} bytes`),
  )

// Reads a request's params by a schema; what does not fit is answered -32602 with the field's name.
import * as v from 'valibot'
import { type Address, parseAddress } from '@/lib/base/address'
import { parseChainId } from '@/lib/base/chainId'
import { type Hex, isHexBytes, isHexQuantity, toQuantity } from '@/lib/base/hex'
import { invalidParams, type Refused } from './rpcErrors'

/** The schema's output. Throws Requests.Refused (-32602) naming the first field that does not fit, below `name`. */
export function readParams<Schema extends v.GenericSchema>(
  schema: Schema,
  params: unknown,
  name = 'params',
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, params, { abortEarly: true })
  if (read.success) return read.output
  throw problemOf(read.issues[0], name)
}

function problemOf(issue: v.BaseIssue<unknown>, name: string): Refused {
  const path = issue.path ?? []
  const field = path.reduce((path, { key }) => path + step(key), name)
  // Of a member that is not there at all valibot says what the object should have been.
  const isMissing =
    (issue.type === 'object' || issue.type === 'loose_object') &&
    issue.expected === JSON.stringify(path.at(-1)?.key)
  const expected = isMissing ? 'expected a value' : issue.message
  return invalidParams(field, `${expected}, received ${shortly(issue.input)}.`)
}

/** One step of a path as JavaScript writes it. */
export function step(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`
  return /^[A-Za-z_$][\w$]*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(key)}]`
}

/** A value in a few words, never the whole of it. */
export function shortly(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`
  return value.length <= 80 ? JSON.stringify(value) : `a text of ${value.length} characters`
}

const leaf = <T>(fits: (value: unknown) => boolean, expected: string) => v.custom<T>(fits, expected)

/** An object that is no array; without this check an empty array is an object without members. */
export const objectOf = <Entries extends v.ObjectEntries>(entries: Entries, expected: string) =>
  v.pipe(
    leaf<Record<string, unknown>>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      expected,
    ),
    v.object(entries, expected),
  )

/** 0x and 40 hexadecimal digits, whatever their case. */
export const isAddressShaped = (value: unknown) =>
  typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value)

/** 40 hexadecimal digits in any case: for reads, where a wrong checksum costs nobody anything. */
export const anyCaseAddress = leaf<Hex>(isAddressShaped, 'expected an address')

/** An address whose mixed case, if any, is its EIP-55 checksum. */
export const address = v.pipe(
  leaf<string>(isAddressShaped, 'expected an address (0x and 40 hexadecimal digits)'),
  v.check(
    (text) => parseAddress(text).type === 'address',
    'expected an address with the right checksum (EIP-55), or all in lower case',
  ),
  v.transform((text): Address => {
    const parsed = parseAddress(text)
    return parsed.type === 'address' ? parsed.address : '0x'
  }),
)

export const bytes = leaf<Hex>(isHexBytes, 'expected 0x and an even number of hexadecimal digits')

export const chainIdText = leaf<string>(
  (value) => parseChainId(value) !== undefined,
  'expected a chain id in hexadecimal without leading zeros (as 0x1)',
)

export const hash32 = leaf<Hex>(
  (value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value),
  'expected 32 bytes in hexadecimal',
)

export const quantity = leaf<Hex>(
  isHexQuantity,
  'expected a quantity in hexadecimal without leading zeros (as 0x1f)',
)

/** 0x and hexadecimal digits: leading zeros, as many libraries write them, change no number. */
const isPaddedQuantity = (value: unknown) => typeof value === 'string' && /^0x[0-9a-fA-F]+$/.test(value)
const paddedQuantity = leaf<Hex>(isPaddedQuantity, 'expected a quantity in hexadecimal (as 0x1f)')

/** An amount, with leading zeros or without, at most 256 bits, as nodes want it: without. */
export const amount = v.pipe(
  paddedQuantity,
  v.check((text) => BigInt(text) < 1n << 256n, 'expected a quantity of at most 256 bits'),
  v.transform((text) => toQuantity(BigInt(text))),
)

/** An amount of at most this many bits, as bigint. */
export const amountOf = (bits: number) =>
  v.pipe(
    paddedQuantity,
    v.check((text) => BigInt(text) < 1n << BigInt(bits), `expected a quantity of at most ${bits} bits`),
    v.transform((text) => BigInt(text)),
  )

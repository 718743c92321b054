// What a row of the shipped table of functions is, and how its readers get at the arguments.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Deed } from '../deed'
import type { Field, SentenceValue, SentenceValues } from '../sentence'
import type { AbiValue, Arguments } from './decodeArguments'

/** A call whose function is known; `args` by their names in the row's text. */
export interface ShippedCall {
  to: Address
  valueWei: bigint
  args: Arguments
}

/** A call inside a call. */
export interface InnerCall {
  to: Address | null
  valueWei: bigint
  data: Hex
}

export interface Reading {
  /** Instead of the function's own: an approval of nothing is a revocation. */
  sentence?: string
  /** Shown instead of the arguments. */
  fields?: Field[]
  values?: SentenceValues
  deeds?: Deed[]
  inner?: InnerCall[]
  /** The calls inside were signed by others: they bring nothing about for the signer. */
  foreign?: true
  cut?: 'too deep' | 'too many' | 'malformed'
}

export interface ShippedFunction {
  /** Signature with the arguments' names. */
  text: string
  /** Behind `does.` in the catalogues. */
  sentence?: string
  /** Answers undefined when the arguments make no sense for this function. */
  read?(call: ShippedCall): Reading | undefined
}

/** 2^255: more than this no token has ever been made of, so it reads as "all there is and will be". */
export const unlimitedFrom = 2n ** 255n
/** Permit2 counts in 160 bits. */
export const unlimitedFrom160 = 2n ** 159n

/** A member by its path, such as `order.parameters.offer`. */
export function at(args: Arguments, path: string): AbiValue | undefined {
  let value: AbiValue | undefined = args
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

export function addressAt(args: Arguments, path: string): Address {
  const value = at(args, path)
  return typeof value === 'string' ? (value as Address) : '0x0000000000000000000000000000000000000000'
}

export function numberAt(args: Arguments, path: string): bigint {
  const value = at(args, path)
  return typeof value === 'bigint' ? value : 0n
}

export function bytesAt(args: Arguments, path: string): Hex {
  const value = at(args, path)
  return typeof value === 'string' ? (value as Hex) : '0x'
}

export function listAt(args: Arguments, path: string): AbiValue[] {
  const value = at(args, path)
  return Array.isArray(value) ? value : []
}

/** The structs of a list. */
export function structsAt(args: Arguments, path: string): Arguments[] {
  return listAt(args, path).filter(
    (item): item is Arguments => typeof item === 'object' && !Array.isArray(item),
  )
}

/** Functions of which only the name is said. */
export const named = (sentence: string, ...texts: string[]): ShippedFunction[] =>
  texts.map((text) => ({ text, sentence }))

/** What comes of the call goes to `path`: what it takes out, or a position that it makes. */
export const paidOut =
  (path: string) =>
  ({ args }: ShippedCall): Reading => ({
    values: { to: addressValue(addressAt(args, path)) },
    deeds: [{ type: 'pays out', to: addressAt(args, path) }],
  })

export const addressValue = (address: Address): SentenceValue => ({ type: 'address', address })

export const amountValue = (amount: bigint, token?: Address, unlimited = false): SentenceValue => ({
  type: 'amount',
  amount,
  ...(token ? { token } : {}),
  ...(unlimited ? { unlimited } : {}),
})

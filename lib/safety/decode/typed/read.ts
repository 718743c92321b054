// How the readers of typed data get at its members: JSON from outside, in whatever form its values came.
import { type Address, parseAddress } from '@/lib/base/address'

export type Members = Readonly<Record<string, unknown>>

/** A piece of typed data as the readers see it; nothing in it is believed to have its type. */
export interface TypedData {
  primaryType: string
  domain: Members
  message: Members
  /** The names of a struct's members, by the struct's name. */
  types: Readonly<Record<string, readonly { name: string; type: string }[]>>
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member's own value: nothing is taken from a prototype. */
export function member(members: Members, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined
}

export function struct(members: Members, name: string): Members {
  const value = member(members, name)
  return isMembers(value) ? value : {}
}

/** At most 200 structs of a list, and those of lists inside of it. */
export function structs(members: Members, name: string): Members[] {
  const found: Members[] = []
  const collect = (value: unknown, depth: number) => {
    if (found.length >= 200 || depth > 26) return
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1)
    else if (isMembers(value)) found.push(value)
  }
  collect(member(members, name), 0)
  return found
}

export function text(members: Members, name: string): string | undefined {
  const value = member(members, name)
  return typeof value === 'string' ? value : undefined
}

/** A whole number, as JSON number, in decimals or in hexadecimal; undefined when it is none. */
export function number(members: Members, name: string): bigint | undefined {
  const value = member(members, name)
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value !== 'string' || value.length > 80) return undefined
  return /^(-?\d+|0x[0-9a-fA-F]+)$/.test(value.trim()) ? BigInt(value.trim()) : undefined
}

/** An address in any case. */
export function address(members: Members, name: string): Address | undefined {
  const value = member(members, name)
  if (typeof value !== 'string') return undefined
  const parsed = parseAddress(value.toLowerCase())
  return parsed.type === 'address' ? parsed.address : undefined
}

/** Whether it has members of all these names. */
export function has(members: Members, ...names: string[]): boolean {
  return names.every((name) => Object.hasOwn(members, name))
}

const zero = '0x0000000000000000000000000000000000000000'

export const isZero = (address: Address | undefined) => address === undefined || address === zero

/** The zero address means "anybody" in orders. */
export const unlessZero = (address: Address | undefined) => (isZero(address) ? undefined : address)

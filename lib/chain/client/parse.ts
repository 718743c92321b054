// Small parsers for what endpoints answer: every field is looked at before it is believed.
import { type Address, parseAddress } from '@/lib/base/address'
import { type Hex, isHexBytes } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import { BadAnswer } from './chainErrors'
import { isObject } from './jsonRpc'

/** The same knowledge of another value: `parse` reads what the endpoint said. */
export function mapKnown<T>(answer: Known<unknown>, parse: (value: unknown) => T): Known<T> {
  return { ...answer, value: parse(answer.value) }
}

/** A quantity of at most 32 bytes; leading zeros, which some servers send, are forgiven. */
export function quantity(value: unknown, what: string): bigint {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) fail(what, 'a quantity', value)
  return BigInt(value)
}

/** 32 bytes, in lower case. */
export function hash(value: unknown, what: string): Hex {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{64}$/.test(value)) fail(what, '32 bytes', value)
  return value.toLowerCase() as Hex
}

export function bytes(value: unknown, what: string): Hex {
  if (!isHexBytes(value)) fail(what, 'bytes', value)
  return value
}

/** An address in EIP-55 case, whatever case the endpoint writes. */
export function address(value: unknown, what: string): Address {
  const parsed = typeof value === 'string' ? parseAddress(value.toLowerCase()) : undefined
  if (parsed?.type !== 'address') fail(what, 'an address', value)
  return parsed.address
}

export function object(value: unknown, what: string): Record<string, unknown> {
  if (!isObject(value)) fail(what, 'an object', value)
  return value
}

export function list(value: unknown, what: string, maxLength: number): unknown[] {
  if (!Array.isArray(value) || value.length > maxLength) fail(what, `a list of at most ${maxLength}`, value)
  return value
}

/** `parse` unless the value is null or missing. */
export function optional<T>(value: unknown, parse: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : parse(value)
}

/** Without the fields that are undefined. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

function fail(what: string, expected: string, value: unknown): never {
  const got = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value
  throw new BadAnswer(`expected ${what} to be ${expected}, got ${got === 'string' ? 'another text' : got}`)
}

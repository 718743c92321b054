// Calldata → values, by the contract ABI. Bounded: no data makes it loop, dig or grow without end.
import { type Address, parseAddress } from '@/lib/base/address'
import { type Hex, hexToBytes } from '@/lib/base/hex'
import { type AbiType, headWords, isDynamic, type Parameter } from './abiType'

export type AbiValue = bigint | boolean | string | AbiValue[] | { [name: string]: AbiValue }

export type Arguments = Record<string, AbiValue>

/** So many values a call may have; more is no prompt's business. */
const maxValues = 4_000

interface Data {
  /** Digits behind 0x and the selector. */
  digits: string
  /** Values still allowed. */
  left: number
  /** Digits of bytes and texts still allowed: honest data does not use the same ones twice. */
  digitsLeft: number
}

/**
 * The arguments by their names; undefined when the data is not of these types: too short, places outside of it, more
 * than 4,000 values. Upper bytes of an address word are ignored, as contracts of older compilers do.
 */
export function decodeArguments(parameters: readonly Parameter[], digits: string): Arguments | undefined {
  try {
    return tuple(parameters, { digits, left: maxValues, digitsLeft: digits.length }, 0)
  } catch (error) {
    if (error === notOfTheseTypes) return undefined
    throw error
  }
}

/** Thrown to leave the recursion; never leaves this file. */
const notOfTheseTypes = new RangeError('the data is not of these types')

/** `base`: where the places in the head count from, in digits. */
function tuple(members: readonly Parameter[], data: Data, base: number): Arguments {
  const values: Arguments = {}
  let at = base
  for (const { name, type } of members) {
    values[name] = member(type, data, base, at)
    at += headWords(type) * 64
  }
  return values
}

function member(type: AbiType, data: Data, base: number, at: number): AbiValue {
  return isDynamic(type) ? value(type, data, base + placeAt(data, at)) : value(type, data, at)
}

function value(type: AbiType, data: Data, at: number): AbiValue {
  data.left -= 1
  if (data.left < 0) throw notOfTheseTypes
  switch (type.kind) {
    case 'tuple':
      return tuple(type.members, data, at)
    case 'array': {
      const length = type.length ?? placeAt(data, at, 1)
      if (length > data.left) throw notOfTheseTypes
      const base = type.length === undefined ? at + 64 : at
      const step = headWords(type.item) * 64
      return Array.from({ length }, (_, place) => member(type.item, data, base, base + place * step))
    }
    case 'bytes':
    case 'string': {
      const start = at + 64
      const end = start + placeAt(data, at)
      data.digitsLeft -= end - start
      if (end > data.digits.length || data.digitsLeft < 0) throw notOfTheseTypes
      const digits = data.digits.slice(start, end)
      return type.kind === 'bytes' ? `0x${digits}` : utf8(digits)
    }
    default:
      return atom(type, word(data, at))
  }
}

function atom(type: AbiType, word: string): AbiValue {
  switch (type.kind) {
    case 'address':
      return addressOf(word.slice(24))
    case 'bool':
      return BigInt(`0x${word}`) !== 0n
    case 'bytesN':
      return `0x${word.slice(0, 2 * type.length)}` as Hex
    case 'int':
      return BigInt.asIntN(type.bits, BigInt(`0x${word}`))
    default:
      return BigInt.asUintN(type.kind === 'uint' ? type.bits : 256, BigInt(`0x${word}`))
  }
}

/** 40 digits → the address with its checksum. */
export function addressOf(digits: string): Address {
  const parsed = parseAddress(`0x${digits.toLowerCase()}`)
  if (parsed.type !== 'address') throw notOfTheseTypes
  return parsed.address
}

function word(data: Data, at: number): string {
  const word = data.digits.slice(at, at + 64)
  if (word.length !== 64) throw notOfTheseTypes
  return word
}

/** A word that counts bytes (or, with `unit` 1, items) and can't be larger than the data. In digits. */
function placeAt(data: Data, at: number, unit = 2): number {
  const text = word(data, at)
  if (!text.startsWith('0'.repeat(56))) throw notOfTheseTypes
  const place = Number.parseInt(text.slice(56), 16) * unit
  if (place > data.digits.length) throw notOfTheseTypes
  return place
}

/** What is not UTF-8 becomes U+FFFD. */
function utf8(digits: string): string {
  return new TextDecoder().decode(hexToBytes(`0x${digits}`))
}

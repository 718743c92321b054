// Typed data's own schema: its encodeType, and its message as values of the types it claims (EIP-712).
import { type Address, parseAddress } from '@/lib/base/address'
import { isHexBytes } from '@/lib/base/hex'
import type { AbiValue } from '../abi/decodeArguments'
import { isMembers, type TypedData } from '../typed/read'

type Types = Readonly<Record<string, readonly { name: string; type: string }[]>>

const maxTypes = 64
const maxMembers = 200
const maxDepth = 24
const maxValues = 4_000

/** `Mail(Person from,string contents)Person(string name)`; undefined when the types are no schema. */
export function encodeType(types: Types, primaryType: string): string | undefined {
  const found = new Map<string, string>()
  const collect = (name: string): boolean => {
    if (found.has(name)) return true
    const members = Object.hasOwn(types, name) ? types[name] : undefined
    if (!Array.isArray(members) || members.length > maxMembers || found.size >= maxTypes) return false
    if (
      !members.every(
        (each) => isMembers(each) && typeof each.name === 'string' && typeof each.type === 'string',
      )
    )
      return false
    found.set(name, `${name}(${members.map((each) => `${each.type} ${each.name}`).join(',')})`)
    return members.every(({ type }) => {
      const base = baseOf(type)
      return !Object.hasOwn(types, base) || collect(base)
    })
  }
  if (!collect(primaryType)) return undefined
  const [first, ...others] = [...found.keys()]
  return [first, ...others.sort()].map((name) => found.get(name as string)).join('')
}

const baseOf = (type: string) => type.replace(/(\[\d*\])+$/, '')

/** The message by its types; undefined when it is not of them, too deep or too large. */
export function typedValues({ types, primaryType, message }: TypedData): AbiValue | undefined {
  let left = maxValues
  function read(type: string, value: unknown, depth: number): AbiValue | undefined {
    left -= 1
    if (left < 0 || depth > maxDepth) return undefined
    const list = /^(.*)\[(\d*)\]$/.exec(type)
    if (list) {
      if (!Array.isArray(value) || value.length > left) return undefined
      const items = value.map((item) => read(list[1] as string, item, depth + 1))
      return items.some((item) => item === undefined) ? undefined : (items as AbiValue[])
    }
    const members = Object.hasOwn(types, type) ? types[type] : undefined
    if (members) {
      if (!isMembers(value)) return undefined
      const struct: { [name: string]: AbiValue } = {}
      for (const { name, type: inner } of members) {
        const member = read(inner, Object.hasOwn(value, name) ? value[name] : undefined, depth + 1)
        if (member === undefined) return undefined
        struct[name] = member
      }
      return struct
    }
    return atom(type, value)
  }
  return read(primaryType, message, 0)
}

function atom(type: string, value: unknown): AbiValue | undefined {
  if (/^u?int\d*$/.test(type)) return integer(value)
  if (type === 'address') return addressOf(value)
  if (type === 'bool') {
    if (typeof value === 'boolean') return value
    return value === 'true' || value === 1 || value === '1'
      ? true
      : value === 'false' || value === 0 || value === '0'
        ? false
        : undefined
  }
  if (type === 'string') return typeof value === 'string' ? value : undefined
  if (/^bytes\d*$/.test(type)) return isHexBytes(value) ? value.toLowerCase() : undefined
  return undefined
}

function integer(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value !== 'string' || value.length > 80) return undefined
  return /^(-?\d+|0x[0-9a-fA-F]+)$/.test(value) ? BigInt(value) : undefined
}

function addressOf(value: unknown): Address | undefined {
  const parsed = parseAddress(typeof value === 'string' ? value.toLowerCase() : value)
  return parsed.type === 'address' ? parsed.address : undefined
}

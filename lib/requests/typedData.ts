// Reads EIP-712 typed data before anybody is asked to sign it: what is shown must be what is signed.
import { hashTypedData } from 'viem'
import { parseAddress } from '@/lib/base/address'
import { canonicalJson } from '@/lib/base/canonicalJson'
import { isHexBytes, parseQuantity } from '@/lib/base/hex'
import { sizeOf } from './limits/pageLimits'
import { isAddressShaped, shortly, step } from './readParams'
import { invalidParams } from './rpcErrors'

interface Field {
  name: string
  type: string
}

type Types = Record<string, Field[]>
type Members = Record<string, unknown>

const here = 'params[1]'
/** Deeper than any honest message; a recursive type could nest without end. */
const maxDepth = 32
/** The domain's fields in EIP-712's order; where a page leaves the domain's type out, these that it has are its type. */
const domainFields: readonly Field[] = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
  { name: 'salt', type: 'bytes32' },
]

/**
 * The typed data as JSON text: as it came, or, where it held what is not signed, without that. Then what is shown is
 * what is signed: in the domain and deep in a message, members without a type are left out, as real pages have them,
 * and addresses are written with their checksum.
 * Throws Requests.Refused (-32602), naming the field, for everything else that EIP-712 does not define, for a message
 * with a member too many, for members that are missing, and for another chain than the site's.
 */
export function readTypedData(text: string, siteChainId: number): string {
  const given = parsed(text)
  const { types, primaryType } = given
  if (primaryType === 'EIP712Domain' || !Object.hasOwn(types, primaryType)) {
    throw invalidParams(
      `${here}.primaryType`,
      `expected a name that types defines, received ${shortly(primaryType)}.`,
    )
  }
  const domainType = types.EIP712Domain ?? domainFields.filter(({ name }) => given.domain[name] != null)
  const all = { ...types, EIP712Domain: domainType }
  const domain = readStruct(given.domain, 'EIP712Domain', all, `${here}.domain`, 0)
  const message = readStruct(given.message, primaryType, all, `${here}.message`, 0)
  checkChain(given.domain, siteChainId)
  const read = { types, primaryType, domain, message }
  try {
    hashTypedData(read as never)
  } catch {
    throw invalidParams(here, 'expected typed data that can be encoded as EIP-712 says.')
  }
  return canonicalJson(read) === canonicalJson(given) ? text : JSON.stringify(read)
}

/**
 * The list of fields of EIP-712's first draft as JSON text: of each its type, name and value, and nothing else.
 * Throws Requests.Refused (-32602), naming the field below `at`, for lists and structs (the draft has none) and for
 * values that are not of their type.
 */
export function readFirstDraft(value: unknown, at: string): string {
  if (!Array.isArray(value) || value.length === 0) {
    throw invalidParams(at, `expected a list of fields {type, name, value}, received ${shortly(value)}.`)
  }
  const fields = value.map((field: unknown, place) => {
    const where = `${at}[${place}]`
    const { type, name, value } = object(field, where)
    if (typeof name !== 'string')
      throw invalidParams(`${where}.name`, `expected a text, received ${shortly(name)}.`)
    if (typeof type !== 'string' || !isAtomic(type)) {
      throw invalidParams(
        `${where}.type`,
        `expected a type such as string or uint256, received ${shortly(type)}.`,
      )
    }
    if (!fitsAtomic(value, type)) {
      throw invalidParams(`${where}.value`, `expected ${type}, received ${shortly(value)}.`)
    }
    return { type, name, value: type === 'address' ? withChecksum(String(value)) : value }
  })
  return JSON.stringify(fields)
}

/** Throws Requests.Refused (-32602) when a type is a list: those came with version 4. */
export function refuseLists(text: string): void {
  const { types } = parsed(text)
  for (const [struct, fields] of Object.entries(types)) {
    fields.forEach(({ type }, place) => {
      if (!type.endsWith(']')) return
      throw invalidParams(
        `${here}.types${step(struct)}[${place}].type`,
        `expected no list (eth_signTypedData_v4 has those), received ${shortly(type)}.`,
      )
    })
  }
}

function parsed(text: string) {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidParams(here, 'expected JSON.')
  }
  // What comes after may recurse into members that no type bounds.
  if (sizeOf(value) === 'too deep') throw invalidParams(here, 'expected less nesting.')
  const { types, primaryType, domain, message } = object(value, here)
  if (typeof primaryType !== 'string') {
    throw invalidParams(
      `${here}.primaryType`,
      `expected the name of a type, received ${shortly(primaryType)}.`,
    )
  }
  return {
    types: readTypes(types),
    primaryType,
    domain: object(domain, `${here}.domain`),
    message: object(message, `${here}.message`),
  }
}

function readTypes(value: unknown): Types {
  const types = object(value, `${here}.types`)
  for (const [struct, fields] of Object.entries(types)) {
    const at = `${here}.types${step(struct)}`
    if (!/^[A-Za-z_$][\w$:-]*$/.test(struct) || isAtomic(struct))
      throw invalidParams(at, 'expected another name.')
    if (!Array.isArray(fields)) throw invalidParams(at, 'expected an array of fields {name, type}.')
    const names = new Set<string>()
    fields.forEach((field: unknown, place) => {
      const { name, type } = object(field, `${at}[${place}]`)
      if (typeof name !== 'string' || names.has(name)) {
        throw invalidParams(`${at}[${place}].name`, 'expected a name that no other field has.')
      }
      names.add(name)
      const base = typeof type === 'string' ? type.replace(/(\[\d*\])+$/, '') : ''
      if (!isAtomic(base) && !Object.hasOwn(types, base)) {
        throw invalidParams(
          `${at}[${place}].type`,
          `expected a type that EIP-712 or types defines, received ${shortly(type)}.`,
        )
      }
    })
  }
  return types as Types
}

function readStruct(value: unknown, struct: string, types: Types, at: string, depth: number): Members {
  if (depth > maxDepth) throw invalidParams(at, 'expected less nesting.')
  const members = object(value, at)
  const fields = types[struct] ?? []
  const extra = Object.keys(members).find((name) => !fields.some((field) => field.name === name))
  if (extra !== undefined && depth === 0 && struct !== 'EIP712Domain') {
    throw invalidParams(at + step(extra), `expected no member that ${struct} does not have.`)
  }
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      if (!Object.hasOwn(members, name)) {
        throw invalidParams(at + step(name), `expected a value, ${struct} has this member.`)
      }
      return [name, readValue(members[name], type, types, at + step(name), depth + 1)]
    }),
  )
}

function readValue(value: unknown, type: string, types: Types, at: string, depth: number): unknown {
  const array = /^(.*)\[(\d*)\]$/.exec(type)
  if (array) {
    const [, inner = '', length = ''] = array
    if (!Array.isArray(value) || (length !== '' && value.length !== Number(length))) {
      throw invalidParams(at, `expected ${type}, received ${shortly(value)}.`)
    }
    return value.map((item, place) => readValue(item, inner, types, `${at}[${place}]`, depth + 1))
  }
  if (Object.hasOwn(types, type)) return readStruct(value, type, types, at, depth)
  if (!fitsAtomic(value, type)) throw invalidParams(at, `expected ${type}, received ${shortly(value)}.`)
  return type === 'address' ? withChecksum(String(value)) : value
}

/** EIP-712 signs the address whatever its letters' case; what is shown has the case that EIP-55 gives it. */
function withChecksum(text: string): string {
  const parsed = parseAddress(text.toLowerCase())
  return parsed.type === 'address' ? parsed.address : text
}

const isAtomic = (type: string) =>
  /^(address|bool|string|bytes)$/.test(type) || bitsOf(type) !== undefined || bytesOf(type) !== undefined

/** 8 to 256 in steps of 8 for intN and uintN; without a number 256. */
function bitsOf(type: string): number | undefined {
  const match = /^u?int(\d*)$/.exec(type)
  if (!match) return undefined
  const bits = match[1] === '' ? 256 : Number(match[1])
  return bits >= 8 && bits <= 256 && bits % 8 === 0 ? bits : undefined
}

/** 1 to 32 for bytesN. */
function bytesOf(type: string): number | undefined {
  const length = Number(/^bytes([1-9]\d?)$/.exec(type)?.[1])
  return length <= 32 ? length : undefined
}

function fitsAtomic(value: unknown, type: string): boolean {
  const bits = bitsOf(type)
  if (bits !== undefined) {
    const number = integer(value)
    if (number === undefined) return false
    if (type.startsWith('u')) return number >= 0n && number < 1n << BigInt(bits)
    return number >= -(1n << BigInt(bits - 1)) && number < 1n << BigInt(bits - 1)
  }
  if (type === 'address') return isAddressShaped(value)
  if (type === 'bool') return typeof value === 'boolean'
  if (type === 'string') return typeof value === 'string'
  const length = bytesOf(type)
  return isHexBytes(value) && (length === undefined || value.length === 2 + 2 * length)
}

/** A number, its decimal text, or a quantity in hexadecimal; no padding, so that one number has few spellings. */
function integer(value: unknown): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value !== 'string') return undefined
  return /^(0|-?[1-9]\d*)$/.test(value) ? BigInt(value) : parseQuantity(value)
}

function checkChain(domain: Members, siteChainId: number) {
  if (domain.chainId === undefined) return
  const chainId = integer(domain.chainId)
  if (chainId === BigInt(siteChainId)) return
  throw invalidParams(
    `${here}.domain.chainId`,
    `expected ${siteChainId}, the chain this site is on, received ${shortly(domain.chainId)}.`,
  )
}

function object(value: unknown, at: string): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members
  throw invalidParams(at, `expected an object, received ${shortly(value)}.`)
}

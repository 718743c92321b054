// One value → what it stands for, by the format that a descriptor gives it (ERC-7730, "Field formats").
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import { isHexBytes } from '@/lib/base/hex'
import type { AbiValue } from '../abi/decodeArguments'
import type { DescribedValue } from './described'
import { isObject, type Json, type JsonObject, own, textOf } from './descriptor'

/** How a format gets at what its parameters name. */
export interface Parameters {
  /** The parameter's own value, with what it refers to; `name` + `Path` is looked up in the data. */
  value(name: string): AbiValue | undefined
  /** A list of texts or numbers, such as `nativeCurrencyAddress`. */
  list(name: string): readonly Json[]
  raw: JsonObject
  /** The descriptor's own part that `$ref` names. */
  referred(path: string): Json | undefined
  call(data: string, parameters: Parameters): DescribedValue | undefined
}

/** Texts are cut: nobody reads more, and a screen has an end. */
const maxText = 600

/** undefined when the value is not of the format's type. */
export function formatValue(
  format: string,
  value: AbiValue,
  parameters: Parameters,
): DescribedValue | undefined {
  switch (format) {
    case 'amount': {
      const amount = numberOf(value)
      return amount === undefined ? undefined : { type: 'amount', amount, ...endless(amount) }
    }
    case 'tokenAmount':
      return tokenAmount(value, parameters)
    case 'nftName': {
      const tokenId = numberOf(value)
      const collection = addressOf(parameters.value('collection'))
      return tokenId === undefined
        ? undefined
        : { type: 'nft', tokenId, ...(collection ? { collection } : {}) }
    }
    case 'date':
      return date(value, parameters)
    case 'duration': {
      const seconds = numberOf(value)
      return seconds === undefined ? undefined : { type: 'duration', seconds }
    }
    case 'unit':
      return unit(value, parameters)
    case 'enum':
      return enumeration(value, parameters)
    case 'chainId': {
      const chainId = numberOf(value)
      return chainId === undefined ? undefined : { type: 'chain', chainId }
    }
    case 'tokenTicker': {
      const token = addressOf(value)
      return token ? { type: 'token', token } : undefined
    }
    case 'addressName':
    case 'interoperableAddressName': {
      const address = addressOf(value)
      if (!address) return raw(value)
      return meansSender(address, parameters) ? { type: 'sender' } : { type: 'address', address }
    }
    case 'calldata':
      return typeof value === 'string' && isHexBytes(value) ? parameters.call(value, parameters) : undefined
    case 'raw':
      return raw(value)
    default:
      return undefined
  }
}

/** An address that the contract reads as "whoever sends this". */
function meansSender(address: Address, parameters: Parameters): boolean {
  return parameters
    .list('senderAddress')
    .some((each) => typeof each === 'string' && sameAddress(each, address))
}

function tokenAmount(value: AbiValue, parameters: Parameters): DescribedValue | undefined {
  const amount = numberOf(value)
  if (amount === undefined) return undefined
  const token = addressOf(parameters.value('token'))
  const native = parameters.list('nativeCurrencyAddress')
  const isNative =
    token !== undefined && native.some((each) => typeof each === 'string' && sameAddress(each, token))
  const of = token && !isNative ? { token } : {}
  const threshold = jsonNumber(parameters.raw.threshold, parameters)
  if (threshold !== undefined && amount >= threshold) {
    const words = textOf(parameters.raw.message) ?? textOf(parameters.raw.thresholdLabel) ?? 'Unlimited'
    if (/^unlimited$/i.test(words)) return { type: 'amount', amount, unlimited: true, ...of }
    return { type: 'amount in words', words, ...of }
  }
  // Without its token a number is a number: it must not be read as the network's own currency.
  return token || isNative
    ? { type: 'amount', amount, ...endless(amount), ...of }
    : { type: 'number', number: amount }
}

/** Whatever the descriptor says or leaves out: no supply comes near, and amounts without end have 128 to 256 bits. */
const endless = (amount: bigint) => (amount >= 2n ** 127n ? { unlimited: true as const } : {})

function jsonNumber(value: Json | undefined, parameters: Parameters): bigint | undefined {
  const given = typeof value === 'string' && value.startsWith('$.') ? parameters.referred(value) : value
  if (typeof given === 'number' && Number.isSafeInteger(given)) return BigInt(given)
  return typeof given === 'string' && /^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(given)
    ? BigInt(given)
    : undefined
}

/** 9999-12-31: contracts write "never" as whatever is larger. */
const lastSecond = 253_402_300_799n

function date(value: AbiValue, parameters: Parameters): DescribedValue | undefined {
  const number = numberOf(value)
  if (number === undefined) return undefined
  if (parameters.raw.encoding === 'blockheight') return { type: 'text', text: `block ${number}` }
  return { type: 'time', seconds: number, ...(number > lastSecond ? { never: true } : {}) }
}

const prefixes = [
  ['T', 12],
  ['G', 9],
  ['M', 6],
  ['k', 3],
  ['', 0],
  ['m', -3],
  ['µ', -6],
  ['n', -9],
] as const

function unit(value: AbiValue, parameters: Parameters): DescribedValue | undefined {
  const number = numberOf(value)
  const base = textOf(parameters.raw.base)
  if (number === undefined || base === undefined) return undefined
  const decimals = Number(parameters.raw.decimals ?? 0)
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 80) return undefined
  if (parameters.raw.prefix !== true || number === 0n)
    return { type: 'text', text: `${decimal(number, decimals)}${base}` }
  // The size of the number's first digit, as a power of ten.
  const size = number.toString().replace('-', '').length - 1 - decimals
  const [prefix, power] = prefixes.find(([, power]) => size >= power) ?? ['n', -9]
  return { type: 'text', text: `${decimal(number, decimals + power)}${prefix}${base}` }
}

/** A whole number as a decimal fraction; negative `decimals` add zeros. */
export function decimal(number: bigint, decimals: number): string {
  if (decimals <= 0) return (number * 10n ** BigInt(-decimals)).toString()
  const digits = number
    .toString()
    .replace('-', '')
    .padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0+$/, '')
  return `${number < 0n ? '-' : ''}${digits.slice(0, -decimals)}${fraction ? `.${fraction}` : ''}`
}

function enumeration(value: AbiValue, parameters: Parameters): DescribedValue | undefined {
  const path = textOf(parameters.raw.$ref)
  const values = path === undefined ? undefined : parameters.referred(path)
  // A number that isn't among the words, or whose words are missing, is still the number.
  if (!isObject(values)) return raw(value)
  const number = numberOf(value)
  const word =
    own(values, String(value)) ?? (number === undefined ? undefined : own(values, number.toString()))
  return typeof word === 'string' ? { type: 'text', text: word } : raw(value)
}

export function raw(value: AbiValue): DescribedValue | undefined {
  if (typeof value === 'bigint') return { type: 'number', number: value }
  if (typeof value === 'boolean') return { type: 'text', text: String(value) }
  if (typeof value !== 'string') return undefined
  // Addresses come with their checksum; twenty bytes of anything else as they lie in the data.
  if (/^0x[0-9a-fA-F]{40}$/.test(value) && addressOf(value) === value)
    return { type: 'address', address: value as Address }
  return { type: 'text', text: value.length > maxText ? `${value.slice(0, maxText)}…` : value }
}

export function numberOf(value: AbiValue | undefined): bigint | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'string' && isHexBytes(value) && value.length > 2 && value.length <= 66)
    return BigInt(value)
  return undefined
}

/** An address, or a number or 32 bytes that hold one. */
export function addressOf(value: AbiValue | undefined): Address | undefined {
  const text =
    typeof value === 'bigint' && value >= 0n && value < 2n ** 160n
      ? `0x${value.toString(16).padStart(40, '0')}`
      : typeof value === 'string' && /^0x0{24}[0-9a-fA-F]{40}$/.test(value)
        ? `0x${value.slice(26)}`
        : value
  const parsed = parseAddress(typeof text === 'string' ? text.toLowerCase() : text)
  return parsed.type === 'address' ? parsed.address : undefined
}

// What somebody pasted to have it checked: calldata, typed data, an address, a link, or a message. Pure.
import { type Address, parseAddress } from '@/lib/base/address'
import { bytesToHex, type Hex, isHexBytes } from '@/lib/base/hex'

export type Pasted =
  | { kind: 'empty' }
  | { kind: 'address'; address: Address }
  | { kind: 'call'; data: Hex; to?: Address; valueWei?: bigint; chainId?: number }
  | { kind: 'typed data'; json: string }
  | { kind: 'site'; url: string }
  | { kind: 'message'; message: Hex }

/** Never throws. Anything that is nothing else is a message. */
export function readPasted(text: string): Pasted {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'empty' }
  if (/^0x[0-9a-fA-F]{40}$/.test(trimmed)) {
    const parsed = parseAddress(trimmed)
    if (parsed.type === 'address') return { kind: 'address', address: parsed.address }
    // Wrongly cased letters are a typing error or somebody else's address: it is read as it would be used.
    if (parsed.type === 'wrong checksum') return { kind: 'address', address: parsed.expected }
  }
  if (isHexBytes(trimmed) && trimmed.length >= 10) {
    // A selector and whole words are a call; anything else that is hexadecimal is a message of bytes.
    const isCall = (trimmed.length - 10) % 64 === 0 || trimmed.length > 74
    return isCall ? { kind: 'call', data: trimmed } : { kind: 'message', message: trimmed }
  }
  const json = readJson(trimmed)
  if (json) {
    if ('types' in json && 'message' in json) return { kind: 'typed data', json: trimmed }
    const call = readCall(json)
    if (call) return call
  }
  if (isLink(trimmed)) return { kind: 'site', url: trimmed }
  return { kind: 'message', message: bytesToHex(new TextEncoder().encode(trimmed)) }
}

function readJson(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    // The parameters of eth_sendTransaction are a list of one.
    const first = Array.isArray(value) && value.length === 1 ? value[0] : value
    return typeof first === 'object' && first !== null && !Array.isArray(first)
      ? (first as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** A transaction as a page asks for it: to, value and data in hexadecimal. */
function readCall(json: Record<string, unknown>): Pasted | undefined {
  const to = parseAddress(typeof json.to === 'string' ? json.to.toLowerCase() : json.to)
  const data = json.data ?? json.input ?? '0x'
  if (to.type !== 'address' || !isHexBytes(data)) return undefined
  const value = numberOf(json.value)
  const chain = numberOf(json.chainId)
  return {
    kind: 'call',
    data,
    to: to.address,
    ...(value === undefined ? {} : { valueWei: value }),
    ...(chain === undefined || chain > 2n ** 50n ? {} : { chainId: Number(chain) }),
  }
}

function numberOf(value: unknown): bigint | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value)
  if (typeof value !== 'string' || !/^(?:0x[0-9a-fA-F]{1,64}|\d{1,78})$/.test(value)) return undefined
  return BigInt(value)
}

function isLink(text: string): boolean {
  if (/\s/.test(text)) return false
  if (/^https?:\/\//i.test(text)) return URL.canParse(text)
  // A host as people write it: with a dot, and an ending of letters.
  return /^[\p{L}\p{N}.-]+\.[\p{L}]{2,}(?:[/:?#].*)?$/u.test(text) && URL.canParse(`https://${text}`)
}

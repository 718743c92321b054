// The bytes of a personal_sign → what kind of message they are.
import { type Hex, hexToBytes } from '@/lib/base/hex'
import { type BrokenSignIn, readSignIn, type SignIn } from '../signIn/readSignIn'

export type MessageReading =
  | { type: 'sign-in'; signIn: SignIn | BrokenSignIn }
  | { type: 'text'; text: string }
  /** 32 bytes that are no text: a hash of something that nobody shows. */
  | { type: 'hash' }
  /** It begins as the digest of typed data does (EIP-191 version 0x01). */
  | { type: 'typed data digest' }
  /** It is a transaction, as bytes or written out in hexadecimal. */
  | { type: 'transaction' }
  | { type: 'bytes'; byteLength: number }

/** Longer messages are shown, but not read for their kind. */
const maxBytes = 65_536

/** Never throws. */
export function readMessage(message: Hex): MessageReading {
  const byteLength = (message.length - 2) / 2
  if (byteLength > maxBytes) return { type: 'bytes', byteLength }
  const bytes = hexToBytes(message)
  const hidden = hiddenKind(message.slice(2), bytes)
  if (hidden) return { type: hidden }
  const text = textOf(bytes)
  if (text === undefined) return byteLength === 32 ? { type: 'hash' } : { type: 'bytes', byteLength }
  const signIn = readSignIn(text)
  if (signIn) return { type: 'sign-in', signIn }
  const written = /^\s*(?:0x)?([0-9a-fA-F]{2,})\s*$/.exec(text)?.[1]
  if (written && written.length % 2 === 0) {
    const kind = hiddenKind(written, hexToBytes(`0x${written}`))
    if (kind) return { type: kind }
    if (written.length === 64) return { type: 'hash' }
  }
  return { type: 'text', text }
}

function hiddenKind(digits: string, bytes: Uint8Array): 'typed data digest' | 'transaction' | undefined {
  if (digits.toLowerCase().startsWith('1901') && bytes.length === 66) return 'typed data digest'
  return isTransaction(bytes) ? 'transaction' : undefined
}

/** An RLP list that fills the bytes, alone (legacy: 6 or 9 items) or behind a type byte (EIP-2718: 9 to 14 items). */
function isTransaction(bytes: Uint8Array): boolean {
  const [first = 0] = bytes
  const typed = first >= 1 && first <= 4
  const items = itemsOfList(bytes, typed ? 1 : 0)
  if (items === undefined) return false
  return typed ? items >= 8 && items <= 14 : items === 6 || items === 9
}

/** How many items an RLP list has that reaches from `at` exactly to the end; undefined when it is none. */
function itemsOfList(bytes: Uint8Array, at: number): number | undefined {
  const list = span(bytes, at)
  if (!list || list.kind !== 'list' || list.end !== bytes.length) return undefined
  let count = 0
  for (let place = list.start; place < list.end; count += 1) {
    const item = span(bytes, place)
    if (!item || item.end > list.end || count > 20) return undefined
    place = item.end
  }
  return count
}

function span(bytes: Uint8Array, at: number) {
  const first = bytes[at]
  if (first === undefined) return undefined
  if (first < 0x80) return { kind: 'text' as const, start: at, end: at + 1 }
  const kind = first >= 0xc0 ? ('list' as const) : ('text' as const)
  const short = first - (kind === 'list' ? 0xc0 : 0x80)
  if (short <= 55) return { kind, start: at + 1, end: at + 1 + short }
  const lengthBytes = short - 55
  let length = 0
  for (let place = 1; place <= lengthBytes; place += 1) length = length * 256 + (bytes[at + place] ?? 0)
  return { kind, start: at + 1 + lengthBytes, end: at + 1 + lengthBytes + length }
}

/** Text that a person could read: UTF-8 without control characters but line ends and tabs. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

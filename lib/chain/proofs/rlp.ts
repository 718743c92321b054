// RLP, read strictly: there is one way to write a value (Yellow Paper, appendix B), and any other is refused.
import { WalletError } from '@/lib/base/walletError'

export type Rlp = Uint8Array | readonly Rlp[]

/** Bytes that are not the one RLP of anything. */
export class BadRlp extends WalletError {
  readonly name = 'Chain.BadRlp'
}

/** A proof's deepest node is three lists deep, a receipt's log four. */
const deepest = 8

/** Reads one item that takes all of the bytes. Throws Chain.BadRlp. */
export function decodeRlp(bytes: Uint8Array): Rlp {
  const { item, end } = readItem(bytes, 0, 0)
  if (end !== bytes.length) throw new BadRlp('expected nothing after the item')
  return item
}

function readItem(bytes: Uint8Array, start: number, depth: number): { item: Rlp; end: number } {
  const first = bytes[start]
  if (first === undefined) throw new BadRlp('expected an item, got the end')
  if (first < 0x80) return { item: bytes.subarray(start, start + 1), end: start + 1 }
  const isList = first >= 0xc0
  const { from, to } = readLength(bytes, start, first, isList ? 0xc0 : 0x80)
  if (isList) return { item: readList(bytes, from, to, depth + 1), end: to }
  if (to - from === 1 && (bytes[from] ?? 0) < 0x80) throw new BadRlp('expected a small byte without a prefix')
  return { item: bytes.subarray(from, to), end: to }
}

function readList(bytes: Uint8Array, from: number, to: number, depth: number): Rlp[] {
  if (depth > deepest) throw new BadRlp(`expected lists at most ${deepest} deep`)
  const items: Rlp[] = []
  for (let next = from; next < to; ) {
    const { item, end } = readItem(bytes, next, depth)
    if (end > to) throw new BadRlp('expected an item inside its list')
    items.push(item)
    next = end
  }
  return items
}

/** Where the payload lies. */
function readLength(bytes: Uint8Array, start: number, first: number, base: number) {
  const short = first - base
  let from = start + 1
  let length = short
  if (short > 55) {
    const lengthBytes = short - 55
    from += lengthBytes
    // Four bytes are 4 GB already.
    if (lengthBytes > 4 || from > bytes.length) throw new BadRlp('expected a length that fits')
    length = 0
    for (const byte of bytes.subarray(start + 1, from)) length = length * 256 + byte
    if (bytes[start + 1] === 0 || length < 56) throw new BadRlp('expected the shortest way to write a length')
  }
  const to = from + length
  if (to > bytes.length) throw new BadRlp('expected as many bytes as the length says')
  return { from, to }
}

/** The one RLP of an item. */
export function encodeRlp(item: Rlp): Uint8Array {
  if (item instanceof Uint8Array) {
    const [only] = item
    return item.length === 1 && only !== undefined && only < 0x80 ? item : withLength(item, 0x80)
  }
  return withLength(concat(item.map(encodeRlp)), 0xc0)
}

function withLength(payload: Uint8Array, base: number): Uint8Array {
  const { length } = payload
  if (length < 56) return concat([Uint8Array.of(base + length), payload])
  const digits = integerBytes(BigInt(length))
  return concat([Uint8Array.of(base + 55 + digits.length), digits, payload])
}

/** Big-endian without leading zeros; zero is no bytes. */
export function integerBytes(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array()
  const digits = value.toString(16)
  const even = digits.length % 2 ? `0${digits}` : digits
  return Uint8Array.from({ length: even.length / 2 }, (_, place) =>
    Number.parseInt(even.slice(2 * place, 2 * place + 2), 16),
  )
}

/** Reads an integer of at most `maxBytes`. Throws Chain.BadRlp when it has leading zeros or is a list. */
export function readInteger(item: Rlp | undefined, maxBytes: number): bigint {
  if (!(item instanceof Uint8Array) || item.length > maxBytes || item[0] === 0) {
    throw new BadRlp(`expected an integer of at most ${maxBytes} bytes without leading zeros`)
  }
  let value = 0n
  for (const byte of item) value = value * 256n + BigInt(byte)
  return value
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

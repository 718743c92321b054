// The little of the contract ABI that typed reads need: 32-byte words and one returned string.
import { type Hex, hexToBytes } from '@/lib/base/hex'

/** Longer texts are not read: no token's name and no revert reason needs as much. */
const maxTextBytes = 1_024

/** The 32-byte word that starts at this byte; undefined when the data ends before it does. */
export function readWord(data: string, atByte: number): bigint | undefined {
  const digits = data.slice(2 + 2 * atByte, 2 + 2 * (atByte + 32))
  return digits.length === 64 ? BigInt(`0x${digits}`) : undefined
}

/**
 * A single `string`, encoded as a function's results or an error's parameters are: offset, length, bytes; `atByte` is
 * where the parameters start. undefined when it does not fit the data, is too long, or is not UTF-8.
 */
export function decodeText(data: string, atByte = 0): string | undefined {
  const offset = readWord(data, atByte)
  if (offset === undefined || offset > BigInt(data.length)) return undefined
  const start = atByte + Number(offset)
  const length = readWord(data, start)
  if (length === undefined || length > BigInt(maxTextBytes)) return undefined
  const from = 2 + 2 * (start + 32)
  const digits = data.slice(from, from + 2 * Number(length))
  return digits.length === 2 * Number(length) ? utf8(`0x${digits}`) : undefined
}

/** A `bytes32` that holds text, padded with zeros, as some early tokens return it. */
export function decodeShortText(data: string): string | undefined {
  return data.length === 66 ? utf8(data.replace(/(00)+$/, '') as Hex) : undefined
}

function utf8(bytes: Hex): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(hexToBytes(bytes))
  } catch {
    return undefined
  }
}

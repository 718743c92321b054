// Why a call was reverted: what the contract said, as far as it can be read.

import { type Hex, isHexBytes } from '@/lib/base/hex'
import { plainText } from '@/lib/base/visibleText'
import type { RpcError } from '../client/chainErrors'
import { isObject } from '../client/jsonRpc'
import { decodeText, readWord } from './abi'

const maxLength = 300
/** Error(string), what `require` and `revert("…")` give. */
const errorSelector = '0x08c379a0'
/** Panic(uint256), what the compiler gives: 0x11 is an overflow, 0x01 a failed assert. */
const panicSelector = '0x4e487b71'

/** The contract's text, a panic's code, a custom error's selector, or the node's own words. One line, nothing hidden. */
export function revertReason(error: RpcError): string {
  const data = revertData(error.data)
  if (data?.startsWith(errorSelector)) {
    const text = decodeText(data, 4)
    if (text !== undefined) return plainText(text, maxLength).text
  }
  if (data?.startsWith(panicSelector)) {
    const code = readWord(data, 4)
    if (code !== undefined) return `panic 0x${code.toString(16).padStart(2, '0')}`
  }
  const words = plainText(error.message, maxLength).text
  return data && data.length >= 10 ? `${words} (${data.slice(0, 10)})` : words
}

/**
 * The bytes a call was reverted with, from an error's `data`; undefined when the node gave none. Some nodes put them into
 * `data.data` (hardhat) or behind a word (`Reverted 0x…`, openethereum).
 */
export function revertData(data: unknown): Hex | undefined {
  const text = isObject(data) ? data.data : data
  if (typeof text !== 'string') return undefined
  const bytes = text.replace(/^Reverted /, '').toLowerCase()
  return isHexBytes(bytes) ? bytes : undefined
}

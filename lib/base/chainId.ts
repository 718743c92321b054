// Chain ids as JSON-RPC writes them.
import { isHexQuantity } from './hex'

/** The largest id that leaves room for EIP-155's v (EIP-2294). */
export const maxChainId = 9_007_199_254_740_991 / 2 - 36

/** Reads "0x1"; padded, decimal, zero or too large an id is undefined. */
export function parseChainId(text: unknown): number | undefined {
  if (!isHexQuantity(text)) return undefined
  const value = BigInt(text)
  return value > 0n && value <= BigInt(Math.floor(maxChainId)) ? Number(value) : undefined
}

export function chainIdHex(chainId: number): `0x${string}` {
  return `0x${chainId.toString(16)}`
}

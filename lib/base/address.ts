// Ethereum addresses and the EIP-55 checksum in their letters' case.
import { getAddress } from 'viem/utils'

/** Always in EIP-55 case once it has passed `parseAddress`. */
export type Address = `0x${string}`

export type ParsedAddress =
  | { type: 'address'; address: Address }
  /** 40 hexadecimal digits, but their case is not the checksum's: `wrongAt` are the places (0 to 39) that differ. */
  | { type: 'wrong checksum'; expected: Address; wrongAt: number[] }
  | { type: 'not an address' }

/**
 * Reads an address as a person or a page writes it.
 * All lower or all upper case carries no checksum and is accepted (EIP-55); mixed case must be right.
 */
export function parseAddress(text: unknown): ParsedAddress {
  if (typeof text !== 'string') return { type: 'not an address' }
  const trimmed = text.trim()
  if (!/^0[xX][0-9a-fA-F]{40}$/.test(trimmed)) return { type: 'not an address' }
  const digits = trimmed.slice(2)
  const address = getAddress(`0x${digits.toLowerCase()}`)
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return { type: 'address', address }
  const right = address.slice(2)
  const wrongAt = [...digits].flatMap((digit, place) => (digit === right[place] ? [] : [place]))
  return wrongAt.length === 0
    ? { type: 'address', address }
    : { type: 'wrong checksum', expected: address, wrongAt }
}

/** The same address, whatever the case it is written in. */
export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

// Reads a private key as people paste it.
import { hexToBytes } from '@/lib/base/hex'

/** The order of secp256k1 (SEC 2, §2.4.1). */
const curveOrder = 0xffffffff_ffffffff_ffffffff_fffffffe_baaedce6_af48a03b_bfd25e8c_d0364141n

export type PrivateKeyProblem =
  | { type: 'not hexadecimal' }
  /** Counted without 0x. */
  | { type: 'wrong key length'; digits: number }
  | { type: 'zero key' }
  /** Not below the order of the curve: no account has such a key. */
  | { type: 'key too large' }

/** 32 bytes, which the caller wipes; with or without 0x, in any case, spaces at the ends and between don't count. */
export function readPrivateKey(text: string): { type: 'key'; key: Uint8Array } | PrivateKeyProblem {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/^0x/i, '')
    .toLowerCase()
  if (!/^[0-9a-f]*$/.test(digits)) return { type: 'not hexadecimal' }
  if (digits.length !== 64) return { type: 'wrong key length', digits: digits.length }
  const number = BigInt(`0x${digits}`)
  if (number === 0n) return { type: 'zero key' }
  if (number >= curveOrder) return { type: 'key too large' }
  return { type: 'key', key: hexToBytes(`0x${digits}`) }
}

/** True for 32 bytes that are a key: neither zero nor the curve's order or more. */
export function isPrivateKey(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return number > 0n && number < curveOrder
}

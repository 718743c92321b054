// The Ethereum address of a key.
import { getPublicKey } from '@noble/secp256k1'
import { keccak256 } from 'viem'
import { getAddress } from 'viem/utils'
import type { Address } from '@/lib/base/address'

/** The last 20 bytes of keccak-256 over the public key's 64 bytes (Yellow Paper, §F). */
export function addressOfPrivateKey(privateKey: Uint8Array): Address {
  return addressOfPublicKey(getPublicKey(privateKey, false))
}

/** From 65 bytes: 0x04, x, y. */
export function addressOfPublicKey(uncompressed: Uint8Array): Address {
  if (uncompressed.length !== 65) throw new RangeError(`expected 65 bytes, got ${uncompressed.length}`)
  return getAddress(`0x${keccak256(uncompressed.subarray(1)).slice(-40)}`)
}

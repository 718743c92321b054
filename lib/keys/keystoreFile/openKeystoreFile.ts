// Opens a keystore file with its password: Web3 Secret Storage, version 3.
import { keccak256 } from 'viem'
import { sameAddress } from '@/lib/base/address'
import { bytesToHex } from '@/lib/base/hex'
import { addressOfPrivateKey } from '../derivation/address'
import { isPrivateKey } from '../derivation/privateKey'
import type { KeystoreFilePorts, PasswordSource } from '../ports'
import { type KeystoreFileProblem, parseKeystoreFile } from './parseKeystoreFile'

/** The caller wipes the key. Errors of stretching pass. */
export async function openKeystoreFile(
  { stretchFile, decryptAesCtr }: KeystoreFilePorts,
  json: string,
  password: PasswordSource,
): Promise<{ type: 'key'; key: Uint8Array } | KeystoreFileProblem> {
  const file = parseKeystoreFile(json)
  if (file.type !== 'file') return file
  const stretched = await stretchFile(password, file.kdf)
  try {
    const fitting = stretched.find((bytes) => isMac(file.mac, bytes, file.ciphertext))
    if (!fitting) return { type: 'wrong file password' }
    const inside = await decryptAesCtr(fitting.slice(0, 16), file.counter, file.ciphertext)
    const key = padded(inside)
    inside.fill(0)
    if (!isPrivateKey(key)) {
      key.fill(0)
      return { type: 'no key inside' }
    }
    const actual = addressOfPrivateKey(key)
    if (file.claimed && !sameAddress(file.claimed, actual)) {
      key.fill(0)
      return { type: 'other address', claimed: file.claimed, actual }
    }
    return { type: 'key', key }
  } finally {
    for (const bytes of stretched) bytes.fill(0)
  }
}

/** Early writers left leading zeros out: a number, not bytes. Too long a one is returned as it is, and is no key. */
function padded(bytes: Uint8Array): Uint8Array {
  const key = new Uint8Array(Math.max(32, bytes.length))
  key.set(bytes, key.length - bytes.length)
  return key
}

/** keccak-256 over the second 16 bytes of the stretched password and the ciphertext. */
function isMac(mac: Uint8Array, stretched: Uint8Array, ciphertext: Uint8Array): boolean {
  const covered = Uint8Array.of(...stretched.subarray(16, 32), ...ciphertext)
  const expected = keccak256(covered)
  covered.fill(0)
  return expected === bytesToHex(mac)
}

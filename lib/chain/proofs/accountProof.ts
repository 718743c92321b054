// What eth_getProof answers (EIP-1186), checked against the state root of a block: an account, and slots of its storage.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, type Hex, hexToBytes } from '@/lib/base/hex'
import { BadRlp, decodeRlp, readInteger } from './rlp'
import { emptyTrieRoot, verifyTrieProof } from './verifyTrieProof'

export interface ProvedAccount {
  balanceWei: bigint
  nonce: bigint
  /** keccak-256 of the code; that of no bytes where there is none. */
  codeHash: Hex
  storageRoot: Hex
}

export type AccountVerdict = { type: 'proved'; account: ProvedAccount } | { type: 'invalid'; reason: string }

export const emptyCodeHash = bytesToHex(keccak_256(new Uint8Array()))

/** An address that the state does not hold has nothing and sent nothing. */
const nobody: ProvedAccount = {
  balanceWei: 0n,
  nonce: 0n,
  codeHash: emptyCodeHash,
  storageRoot: bytesToHex(emptyTrieRoot),
}

/** The account of `address` under a state root. */
export function verifyAccount(stateRoot: Hex, address: Hex, proof: readonly Hex[]): AccountVerdict {
  const verdict = prove(stateRoot, hexToBytes(address), proof)
  if (verdict.type === 'absent') return { type: 'proved', account: nobody }
  if (verdict.type === 'invalid') return verdict
  try {
    return readAccount(verdict.value)
  } catch (error) {
    if (error instanceof BadRlp) return { type: 'invalid', reason: error.message }
    throw error
  }
}

function readAccount(value: Uint8Array): AccountVerdict {
  const fields = decodeRlp(value)
  const [nonce, balance, storageRoot, codeHash] = fields instanceof Uint8Array ? [] : fields
  if (fields.length !== 4 || !isHash(storageRoot) || !isHash(codeHash)) {
    return { type: 'invalid', reason: 'expected an account of nonce, balance, storage root and code hash' }
  }
  const account = {
    balanceWei: readInteger(balance, 32),
    nonce: readInteger(nonce, 8),
    codeHash: bytesToHex(codeHash),
    storageRoot: bytesToHex(storageRoot),
  }
  return { type: 'proved', account }
}

export type StorageVerdict = { type: 'proved'; value: bigint } | { type: 'invalid'; reason: string }

/** What a contract holds in a slot of 32 bytes, under its proved storage root. */
export function verifyStorage(storageRoot: Hex, slot: Hex, proof: readonly Hex[]): StorageVerdict {
  const verdict = prove(storageRoot, hexToBytes(slot), proof)
  if (verdict.type === 'absent') return { type: 'proved', value: 0n }
  if (verdict.type === 'invalid') return verdict
  try {
    const value = readInteger(decodeRlp(verdict.value), 32)
    // Zero is never stored.
    return value === 0n ? { type: 'invalid', reason: 'a slot holds zero' } : { type: 'proved', value }
  } catch (error) {
    if (error instanceof BadRlp) return { type: 'invalid', reason: error.message }
    throw error
  }
}

function prove(root: Hex, key: Uint8Array, proof: readonly Hex[]) {
  return verifyTrieProof(hexToBytes(root), keccak_256(key), proof.map(hexToBytes))
}

function isHash(item: unknown): item is Uint8Array {
  return item instanceof Uint8Array && item.length === 32
}

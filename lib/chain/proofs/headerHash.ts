// A block's hash, made again from its header's fields (Ethereum's recipe up to Prague; OP-stack chains use the same).
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, type Hex, hexToBytes, isHexBytes } from '@/lib/base/hex'
import { encodeRlp, integerBytes } from './rlp'

export type HeaderHash =
  | { type: 'hash'; hash: Hex }
  /** A field that the recipe doesn't know, or that is missing or odd: nothing can be said of the hash. */
  | { type: 'unknown'; field: string }

type Kind = 'integer' | 'address' | '32 bytes' | '8 bytes' | '256 bytes' | 'bytes'

/** In the order in which they are hashed. */
const always: readonly [field: string, kind: Kind][] = [
  ['parentHash', '32 bytes'],
  ['sha3Uncles', '32 bytes'],
  ['miner', 'address'],
  ['stateRoot', '32 bytes'],
  ['transactionsRoot', '32 bytes'],
  ['receiptsRoot', '32 bytes'],
  ['logsBloom', '256 bytes'],
  ['difficulty', 'integer'],
  ['number', 'integer'],
  ['gasLimit', 'integer'],
  ['gasUsed', 'integer'],
  ['timestamp', 'integer'],
  ['extraData', 'bytes'],
  ['mixHash', '32 bytes'],
  ['nonce', '8 bytes'],
]

/** Added one after the other by London, Shanghai, Cancun and Prague: one of them means all before it. */
const added: readonly [field: string, kind: Kind][] = [
  ['baseFeePerGas', 'integer'],
  ['withdrawalsRoot', '32 bytes'],
  ['blobGasUsed', 'integer'],
  ['excessBlobGas', 'integer'],
  ['parentBeaconBlockRoot', '32 bytes'],
  ['requestsHash', '32 bytes'],
]

/** What nodes say of a block beside its header; `author` is another word for the miner. */
const beside = ['author', 'hash', 'size', 'totalDifficulty', 'transactions', 'uncles', 'withdrawals']

const fields = new Set([...[...always, ...added].map(([field]) => field), ...beside])

/** The hash of a block as eth_getBlockBy… answers it, whatever hash it claims. */
export function headerHash(block: Readonly<Record<string, unknown>>): HeaderHash {
  const present = Object.keys(block).filter((key) => block[key] !== undefined && block[key] !== null)
  const strange = present.find((key) => !fields.has(key))
  if (strange !== undefined) return { type: 'unknown', field: strange }
  const count = added.filter(([field]) => present.includes(field)).length
  const items: Uint8Array[] = []
  for (const [field, kind] of [...always, ...added.slice(0, count)]) {
    const bytes = readField(block[field], kind)
    if (!bytes) return { type: 'unknown', field }
    items.push(bytes)
  }
  return { type: 'hash', hash: bytesToHex(keccak_256(encodeRlp(items))) }
}

const lengths: Partial<Record<Kind, number>> = { address: 20, '32 bytes': 32, '8 bytes': 8, '256 bytes': 256 }

function readField(value: unknown, kind: Kind): Uint8Array | undefined {
  if (kind === 'integer') {
    const isInteger = typeof value === 'string' && /^0x[0-9a-fA-F]{1,64}$/.test(value)
    return isInteger ? integerBytes(BigInt(value)) : undefined
  }
  if (!isHexBytes(value)) return undefined
  const length = lengths[kind]
  const bytes = hexToBytes(value)
  return length === undefined || bytes.length === length ? bytes : undefined
}

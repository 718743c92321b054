// Is this what a trie holds under a key? Walks from its root hash along the key, through nodes that hash to what names them.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@/lib/base/hex'
import { BadRlp, decodeRlp, type Rlp } from './rlp'
import { nibblesOf, readPath } from './triePath'

export type TrieVerdict =
  | { type: 'value'; value: Uint8Array }
  /** It is proved that the trie holds nothing there. */
  | { type: 'absent' }
  /** The nodes prove neither. */
  | { type: 'invalid'; reason: string }

/** keccak-256 of the RLP of nothing: the root of a trie without entries. */
export const emptyTrieRoot = keccak_256(Uint8Array.of(0x80))

/** Keys have 64 nibbles; more nodes than that, or larger ones, are no proof but a load. */
const mostNodes = 130
const largestNode = 4_096

/** `key` as the trie has it (state and storage tries: hashed). Nodes that are not on the path don't matter. */
export function verifyTrieProof(
  root: Uint8Array,
  key: Uint8Array,
  nodes: readonly Uint8Array[],
): TrieVerdict {
  if (nodes.length > mostNodes || nodes.some(({ length }) => length > largestNode)) {
    return invalid('too many or too large nodes')
  }
  if (nodes.length === 0 && isSame(root, emptyTrieRoot)) return { type: 'absent' }
  const hashes = nodes.map((node) => bytesToHex(keccak_256(node)))
  const byHash = new Map(nodes.map((node, place) => [hashes[place] ?? '', node]))
  const [first] = nodes
  if (first === undefined || hashes[0] !== bytesToHex(root)) return invalid('the first node is not the root')
  try {
    return walk(decodeRlp(first), nibblesOf(key), byHash)
  } catch (error) {
    if (error instanceof BadRlp) return invalid(error.message)
    throw error
  }
}

function walk(node: Rlp, key: readonly number[], byHash: ReadonlyMap<string, Uint8Array>): TrieVerdict {
  if (node instanceof Uint8Array) return invalid('a node is not a list')
  if (node.length === 17) {
    const [next, ...rest] = key
    if (next === undefined) return readValue(node[16], 'may be empty')
    return follow(node[next], rest, byHash)
  }
  const [written, rest] = node
  const path = node.length === 2 && written instanceof Uint8Array ? readPath(written) : undefined
  if (!path || rest === undefined) return invalid('a node is neither branch, extension nor leaf')
  const leads = path.path.every((nibble, place) => nibble === key[place])
  if (path.isLeaf) {
    const value = readValue(rest, 'must not be empty')
    return value.type === 'invalid' || (leads && path.path.length === key.length) ? value : { type: 'absent' }
  }
  if (path.path.length === 0) return invalid('an extension leads nowhere')
  if (!isReference(rest)) return invalid('an extension without a node')
  return leads ? follow(rest, key.slice(path.path.length), byHash) : { type: 'absent' }
}

/** A child is named by its hash, or stands in its parent when its RLP is shorter than a hash. */
function follow(
  child: Rlp | undefined,
  key: readonly number[],
  byHash: ReadonlyMap<string, Uint8Array>,
): TrieVerdict {
  if (child === undefined) return invalid('a branch without a child')
  if (!(child instanceof Uint8Array)) return walk(child, key, byHash)
  if (child.length === 0) return { type: 'absent' }
  if (child.length !== 32) return invalid('a child is named by something that is no hash')
  const node = byHash.get(bytesToHex(child))
  return node ? walk(decodeRlp(node), key, byHash) : invalid('a node on the path is missing')
}

function isReference(item: Rlp): boolean {
  return item instanceof Uint8Array ? item.length === 32 : true
}

function readValue(item: Rlp | undefined, empty: 'may be empty' | 'must not be empty'): TrieVerdict {
  if (!(item instanceof Uint8Array)) return invalid('a value is not bytes')
  if (item.length > 0) return { type: 'value', value: item }
  return empty === 'may be empty' ? { type: 'absent' } : invalid('a leaf without a value')
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, place) => byte === b[place])
}

function invalid(reason: string): TrieVerdict {
  return { type: 'invalid', reason }
}

// The root of a trie that holds these entries (Yellow Paper, appendix D): built anew, to compare with a header's.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { encodeRlp, integerBytes, type Rlp } from './rlp'
import { nibblesOf, writePath } from './triePath'
import { emptyTrieRoot } from './verifyTrieProof'

interface Entry {
  /** What is left of its key below this node. */
  path: number[]
  value: Uint8Array
}

/** Keys must differ, none may be the beginning of another, and no value may be empty. */
export function trieRoot(entries: readonly (readonly [key: Uint8Array, value: Uint8Array])[]): Uint8Array {
  if (entries.length === 0) return emptyTrieRoot
  return keccak_256(encodeRlp(node(entries.map(([key, value]) => ({ path: nibblesOf(key), value })))))
}

/** Of a list, as a block's receipts and transactions are kept: the keys are the RLP of their places. */
export function listRoot(values: readonly Uint8Array[]): Uint8Array {
  return trieRoot(values.map((value, place) => [encodeRlp(integerBytes(BigInt(place))), value]))
}

function node(entries: readonly Entry[]): Rlp {
  const [first] = entries as [Entry]
  if (entries.length === 1) return [writePath(first.path, true), first.value]
  const shared = sharedLength(entries)
  if (shared > 0) {
    const below = entries.map(({ path, value }) => ({ path: path.slice(shared), value }))
    return [writePath(first.path.slice(0, shared), false), reference(node(below))]
  }
  const children = Array.from({ length: 16 }, (_, nibble) => {
    const below = entries.filter(({ path }) => path[0] === nibble)
    return below.length === 0
      ? new Uint8Array()
      : reference(node(below.map(({ path, value }) => ({ path: path.slice(1), value }))))
  })
  return [...children, new Uint8Array()]
}

/** How a node is named in its parent: by its hash, or as it is where that is shorter. */
function reference(child: Rlp): Rlp {
  const bytes = encodeRlp(child)
  return bytes.length < 32 ? child : keccak_256(bytes)
}

function sharedLength(entries: readonly Entry[]): number {
  const [first] = entries as [Entry]
  const differs = (place: number) => entries.some(({ path }) => path[place] !== first.path[place])
  let length = 0
  while (length < first.path.length && !differs(length)) length += 1
  return length
}

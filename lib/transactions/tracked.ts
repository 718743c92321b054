// What a look needs of the transactions that may still change, in memory: which hash is whose, which block holds which,
// and whose turn it is to be asked about. Built from the store; the store has the facts.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { TransactionStatus } from './status'

export interface Tracked {
  id: string
  chainId: number
  from: Address
  nonce: bigint
  hash: Hex
  signedAt: number
  /** As it was derived last. */
  status: TransactionStatus
  /** Our chain left its block, and no fact says so yet. */
  isLost?: boolean
}

export interface TrackedIndex {
  readonly size: number
  put(entry: Tracked): void
  remove(entry: Tracked): void
  byHash(hash: Hex): Tracked | undefined
  /** Those whose status rests on this block. */
  inBlock(chainId: number, hash: Hex): Tracked[]
  /** The blocks that statuses rest on, of this chain. */
  blocks(chainId: number): { number: bigint; hash: Hex }[]
  chainIds(): number[]
  countOf(chainId: number): number
  /** The account whose turn it is; undefined where none waits. */
  whoseTurn(chainId: number): Address | undefined
  /** At most so many that wait, of the account whose turn it is: those asked about longest ago. They go to the end. */
  nextTurn(chainId: number, count: number): Tracked[]
  /** Those marked so. */
  lost(chainId: number): Tracked[]
  /** Others with the same sender and nonce. */
  rivals(entry: Tracked): Tracked[]
}

/** The block that a status rests on. */
export function blockOf(status: TransactionStatus): { number: bigint; hash: Hex } | undefined {
  if (status.type === 'included') return status.block
  return status.type === 'replaced' ? status.by?.block : undefined
}

export function createTrackedIndex(): TrackedIndex {
  const byId = new Map<string, Tracked>()
  const byHash = new Map<Hex, Tracked>()
  const byBlock = new Map<string, { number: bigint; hash: Hex; chainId: number; entries: Set<Tracked> }>()
  /** Chain → account → those that wait. Maps keep the order: the first one's turn is next. */
  const waiting = new Map<number, Map<Address, Map<string, Tracked>>>()
  const counts = new Map<number, number>()
  const lost = new Set<Tracked>()
  const byNonce = new Map<string, Set<Tracked>>()
  const nonceKey = ({ chainId, from, nonce }: Tracked) => `${chainId} ${from} ${nonce}`

  function remove({ id }: Tracked) {
    const entry = byId.get(id)
    if (!entry) return
    byId.delete(id)
    byHash.delete(entry.hash)
    lost.delete(entry)
    const same = byNonce.get(nonceKey(entry))
    same?.delete(entry)
    if (same?.size === 0) byNonce.delete(nonceKey(entry))
    counts.set(entry.chainId, (counts.get(entry.chainId) ?? 1) - 1)
    const block = blockOf(entry.status)
    if (block) {
      const key = `${entry.chainId} ${block.hash}`
      const held = byBlock.get(key)
      held?.entries.delete(entry)
      if (held?.entries.size === 0) byBlock.delete(key)
      return
    }
    const accounts = waiting.get(entry.chainId)
    const own = accounts?.get(entry.from)
    own?.delete(id)
    if (own?.size === 0) accounts?.delete(entry.from)
  }

  return {
    get size() {
      return byId.size
    },
    put(entry) {
      remove(entry)
      byId.set(entry.id, entry)
      byHash.set(entry.hash, entry)
      if (entry.isLost) lost.add(entry)
      byNonce.set(nonceKey(entry), (byNonce.get(nonceKey(entry)) ?? new Set()).add(entry))
      const { chainId, from } = entry
      counts.set(chainId, (counts.get(chainId) ?? 0) + 1)
      const block = blockOf(entry.status)
      if (block) {
        const key = `${chainId} ${block.hash}`
        const held = byBlock.get(key) ?? { ...block, chainId, entries: new Set() }
        held.entries.add(entry)
        byBlock.set(key, held)
        return
      }
      const accounts = waiting.get(chainId) ?? new Map<Address, Map<string, Tracked>>()
      waiting.set(chainId, accounts)
      const own = accounts.get(from) ?? new Map<string, Tracked>()
      accounts.set(from, own)
      own.set(entry.id, entry)
    },
    remove,
    byHash: (hash) => byHash.get(hash),
    inBlock: (chainId, hash) => [...(byBlock.get(`${chainId} ${hash}`)?.entries ?? [])],
    blocks: (chainId) => [...byBlock.values()].filter((block) => block.chainId === chainId),
    chainIds: () => [...counts].flatMap(([chainId, count]) => (count > 0 ? [chainId] : [])),
    countOf: (chainId) => counts.get(chainId) ?? 0,
    whoseTurn: (chainId) => waiting.get(chainId)?.keys().next().value,
    nextTurn(chainId, count) {
      const accounts = waiting.get(chainId)
      const [first] = accounts ?? []
      if (!accounts || !first) return []
      const [from, own] = first
      const turn: Tracked[] = []
      for (const entry of own.values()) {
        if (turn.length === count) break
        turn.push(entry)
      }
      for (const entry of turn) {
        own.delete(entry.id)
        own.set(entry.id, entry)
      }
      accounts.delete(from)
      accounts.set(from, own)
      return turn
    },
    lost: (chainId) => [...lost].filter((entry) => entry.chainId === chainId),
    rivals: (entry) => [...(byNonce.get(nonceKey(entry)) ?? [])].filter(({ id }) => id !== entry.id),
  }
}

// Follows chains: our header tree, what entered and left it, what is final, and the stop when more changed than may.
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { type HowKnown, saidBy } from '@/lib/base/known'
import { getHeaderByNumber, getNewestHeader } from '../client/blocks'
import type { ChainClients } from '../client/createChainClients'
import type { Header } from '../client/header'
import { followBranch } from './followBranch'
import type { HeaderStore } from './ports'
import { toForget } from './prune'
import { readFinality, type SeenFinality } from './readFinality'
import {
  type ChainStop,
  canonicalOf,
  type MarkedBlock,
  openStop,
  type StoredHead,
  type TreeHeader,
} from './treeHeader'

export interface WatcherPorts {
  chains: ChainClients
  store: HeaderStore
  clock: Clock
}

/** What a look at a chain found. Heights that nobody asked for are missing from `added` where it is not `whole`. */
export interface ChainNews {
  type: 'news'
  chainId: number
  head: StoredHead
  /** How the newest block is known; those that link up to it are known as well as it is. */
  known: HowKnown
  /** Lowest first, with the hashes of their transactions. */
  added: readonly Header[]
  /** Lowest first: these have left the chain. */
  removed: readonly TreeHeader[]
  /** Every block since the look before is in `added`. */
  whole: boolean
}

export type ChainLook = ChainNews | { type: 'stopped'; chainId: number; stop: ChainStop }

export interface Watcher {
  /**
   * Asks for the agreed head and brings our chain up to it; two looks at once are one. It is written, and every listener
   * has been told, when this resolves. Throws what the client's questions throw, and Chain.UnknownNetwork.
   */
  look(chainId: number): Promise<ChainLook>
  /** Does our chain hold this block? undefined: it is not among those that we hold, so nothing is known from us. */
  isCanonical(chainId: number, hash: Hex): Promise<boolean | undefined>
  /**
   * Does this block stand? One that we don't hold is asked for by its height, and held from then on when it does.
   * Throws as `look`.
   */
  confirm(chainId: number, block: { number: bigint; hash: Hex }): Promise<boolean>
  /** Head, safe and finalised block as last seen; undefined before the first look. */
  head(chainId: number): Promise<StoredHead | undefined>
  /** Tells of every look that changed the chain, before the look resolves; answers the function that ends it. */
  onBlocks(listener: (news: ChainNews) => Promise<void> | void): () => void
  /** Tells of a chain that was just stopped; answers the function that ends it. */
  onStop(listener: (chainId: number, stop: ChainStop) => void): () => void
  /** The user has seen the stop: follows the chain as it is now. Does nothing where there is none. */
  acknowledge(chainId: number): Promise<void>
}

/** Tags move once an epoch or so: they are not asked for with each head. */
const finalityAfterMs = 12_000

interface Tree {
  headers: Map<Hex, TreeHeader>
  head: StoredHead | undefined
  finalityAskedAt: number
  lastWrite: Promise<void>
}

export function createWatcher({ chains, store, clock }: WatcherPorts): Watcher {
  const trees = new Map<number, Promise<Tree>>()
  const running = new Map<number, Promise<ChainLook>>()
  const listeners = new Set<(news: ChainNews) => Promise<void> | void>()
  const stopListeners = new Set<(chainId: number, stop: ChainStop) => void>()

  function treeOf(chainId: number): Promise<Tree> {
    const known = trees.get(chainId)
    if (known) return known
    const read = Promise.all([store.headers(chainId), store.head(chainId)]).then(([headers, head]) => ({
      headers: new Map(headers.map((header) => [header.hash, header])),
      head,
      finalityAskedAt: Number.NEGATIVE_INFINITY,
      lastWrite: Promise.resolve(),
    }))
    trees.set(chainId, read)
    read.catch(() => trees.delete(chainId))
    return read
  }

  /** To disk first: what is remembered was written. One write after the other; no `head` leaves it as it is. */
  function write(tree: Tree, head: StoredHead | undefined, put: readonly TreeHeader[]): Promise<void> {
    const written = tree.lastWrite.then(async () => {
      const now = head ?? tree.head
      if (!now) return
      const after = new Map(tree.headers)
      for (const header of put) after.set(header.hash, header)
      const forget = toForget([...after.values()], now.number, now.finalised?.number)
      for (const { hash } of forget) after.delete(hash)
      await store.write({ head: now, put: put.filter(({ hash }) => after.has(hash)), forget })
      tree.headers = after
      tree.head = now
    })
    tree.lastWrite = written.catch(() => undefined)
    return written
  }

  async function look(chainId: number): Promise<ChainLook> {
    const [client, tree] = await Promise.all([chains.of(chainId), treeOf(chainId)])
    const before = tree.head
    const standing = openStop(before)
    if (standing) {
      return { type: 'stopped', chainId, stop: standing }
    }
    const isDue = clock() - tree.finalityAskedAt >= finalityAfterMs
    // One turn, one batch.
    const [newest, seen] = await Promise.all([
      getNewestHeader(client),
      isDue ? readFinality(client) : ({} as SeenFinality),
    ])
    if (isDue) tree.finalityAskedAt = clock()
    const at = clock()
    const endpoint = saidBy(newest.known)
    const ours = canonicalOf(tree.headers.values())
    const followed = await followBranch(client, ours, newest.value, before?.finalised)
    if (followed.type === 'tooDeep') {
      const stop = { at, ours: followed.ours, theirs: followed.theirs, endpoint }
      await write(tree, { ...(before ?? headOf(chainId, newest.value, endpoint, at)), stop }, [])
      for (const listener of stopListeners) listener(chainId, stop)
      return { type: 'stopped', chainId, stop }
    }

    const added = followed.type === 'unchanged' ? [] : followed.added
    const removed = followed.type === 'reorganised' ? followed.removed : []
    const put = new Map<Hex, TreeHeader>()
    const keep = (header: TreeHeader) => put.set(header.hash, header)
    for (const header of removed) {
      const instead = added.find(({ number }) => number === header.number)?.hash
      keep({ ...header, left: { at, ...(instead ? { instead } : {}) } })
    }
    // One that comes back is the one that was there before, when it was first seen.
    for (const header of added)
      keep(toTree(chainId, header, endpoint, tree.headers.get(header.hash)?.at ?? at))

    // An endpoint that is a little behind takes nothing back.
    const top = before && followed.type === 'unchanged' ? before : undefined
    const { baseFeeWei } = newest.value
    const head: StoredHead = {
      ...before,
      chainId,
      number: top?.number ?? newest.value.number,
      hash: top?.hash ?? newest.value.hash,
      endpoint,
      at,
      ...(baseFeeWei === undefined ? {} : { baseFeeWei }),
    }
    const canonicalAt = (number: bigint) =>
      [...put.values(), ...ours].find((one) => one.number === number && !one.left && !put.get(one.hash)?.left)
    const mark = (
      found: { header: Header; endpoint: string } | undefined,
      older: MarkedBlock | undefined,
    ) => {
      const marked = found && markOf(found, at, { head, older, canonicalAt })
      if (marked && found) {
        keep(tree.headers.get(marked.hash) ?? toTree(chainId, found.header, found.endpoint, at))
      }
      return marked ?? older
    }
    const instant =
      client.network.finality?.by === 'instant' ? { header: newest.value, endpoint } : seen.finalised
    const finalised = mark(instant, before?.finalised)
    const safe = mark(seen.safe, before?.safe)
    // What left the chain is safe no more.
    const safeStands = safe && !put.get(safe.hash)?.left
    const { safe: _, ...rest } = head
    const after: StoredHead = {
      ...rest,
      ...(finalised ? { finalised } : {}),
      ...(safe && safeStands ? { safe } : {}),
    }
    await write(tree, after, [...put.values()])
    const { known } = newest
    const news: ChainNews = {
      type: 'news',
      chainId,
      head: after,
      known,
      added,
      removed,
      whole: followed.whole,
    }
    if (added.length > 0 || removed.length > 0) {
      for (const listener of listeners) await listener(news)
    }
    return news
  }

  return {
    look(chainId) {
      const same = running.get(chainId)
      if (same) return same
      const looking = look(chainId).finally(() => running.delete(chainId))
      running.set(chainId, looking)
      return looking
    },

    async isCanonical(chainId, hash) {
      const header = (await treeOf(chainId)).headers.get(hash)
      return header && !header.left
    },

    async confirm(chainId, { number, hash }) {
      const tree = await treeOf(chainId)
      const header = tree.headers.get(hash)
      if (header) return !header.left
      const other = canonicalOf(tree.headers.values()).find((one) => one.number === number)
      if (other) return false
      const { value, known } = await getHeaderByNumber(await chains.of(chainId), number)
      if (value?.hash !== hash) return false
      const isBelow = tree.head !== undefined && number <= tree.head.number
      if (isBelow) await write(tree, undefined, [toTree(chainId, value, saidBy(known), clock())])
      return true
    },

    head: async (chainId) => (await treeOf(chainId)).head,

    onBlocks(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    onStop(listener) {
      stopListeners.add(listener)
      return () => void stopListeners.delete(listener)
    },

    async acknowledge(chainId) {
      const tree = await treeOf(chainId)
      const { head } = tree
      if (!head?.stop || head.stop.acknowledgedAt !== undefined) return
      const at = clock()
      const { finalised: _, safe: __, ...rest } = head
      const { ours, theirs } = head.stop
      const left = canonicalOf(tree.headers.values())
        .filter(({ number }) => number >= ours.number)
        .map((header) => ({
          ...header,
          left: { at, ...(header.number === ours.number ? { instead: theirs.hash } : {}) },
        }))
      await write(tree, { ...rest, stop: { ...head.stop, acknowledgedAt: at } }, left)
    },
  }
}

function headOf(chainId: number, { number, hash }: Header, endpoint: string, at: number): StoredHead {
  return { chainId, number, hash, endpoint, at }
}

function toTree(chainId: number, header: Header, endpoint: string, at: number): TreeHeader {
  const { number, hash, parentHash, timestampSeconds } = header
  return { chainId, number, hash, parentHash, timestampSeconds, endpoint, at }
}

/** undefined: the tag says nothing new, or speaks of a branch or a height that we are not on (yet). */
function markOf(
  { header, endpoint }: { header: Header; endpoint: string },
  at: number,
  ours: {
    head: StoredHead
    older: MarkedBlock | undefined
    canonicalAt(number: bigint): TreeHeader | undefined
  },
): MarkedBlock | undefined {
  const { number, hash } = header
  if (number > ours.head.number || (ours.older && number <= ours.older.number)) return undefined
  const held = ours.canonicalAt(number)
  if (held && held.hash !== hash) return undefined
  return { number, hash, endpoint, at }
}

// Looking at what became of our transactions. Stores what endpoints say now, beside what they said before. A look costs
// what the new blocks hold and one account's turn, however many transactions are tracked.
import type { Hex } from '@/lib/base/hex'
import { saidBy } from '@/lib/base/known'
import { isChainError } from '@/lib/chain/client/chainErrors'
import { getWaitingOf, type PoolWord } from '@/lib/chain/client/mempool'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import type { ChainNews } from '@/lib/chain/watch/createWatcher'
import { openStop, type StoredHead } from '@/lib/chain/watch/treeHeader'
import { blockThatLeft, withChain } from './chainFacts'
import { toOther } from './findReplacement'
import { createKeeper, type KeeperPorts, type Looking } from './keepFacts'
import { type Found, find, findInclusions } from './lookup'
import { deriveStatus, isSettled, isSingle, isUnfinished, type TransactionStatus } from './status'
import { isNews, type Mark, markOf, type ToldStatus } from './told'
import { blockOf, createTrackedIndex, type Tracked } from './tracked'
import type { TransactionFacts } from './transaction'

/** A status that is another one than the user was told: for a notification. */
export interface StatusChange {
  id: string
  before: Mark
  after: TransactionStatus
}

export interface Look {
  /** Answered again by every look until they are noted as told. */
  changes: StatusChange[]
  /** How many may still change, so that another look is worth it; on chains that are stopped none. */
  unfinished: number
  /** Chains that could not be asked. */
  unreachable: number[]
  /** Chains with something unfinished, whose new blocks are worth a look. */
  chainIds: number[]
}

export interface Tracker {
  /** Looks at what may still change once; two looks at the same time are one. */
  look(): Promise<Look>
  /** The user was told, or need not be: it is no news any more, for a later worker neither. */
  told(changes: readonly StatusChange[]): Promise<void>
}

/** So many that wait are asked about in one look: with the head and two tags they are one batch of ten. */
const perTurn = 3
/** And so many where the account's part of the mempools is asked for, too. */
const perTurnWithMempool = 2
/** So often an account's part of the mempools is asked for. */
const mempoolAfterMs = 15_000
/** So long one endpoint's word about an outcome waits for another's, also when its block can't change any more. */
const surerWithinMs = 24 * 3_600_000
/** So many blocks that we don't hold are asked for in one look. */
const confirmedAtOnce = 8

export function createTracker(ports: KeeperPorts): Tracker {
  const { store, chains, watcher, clock } = ports
  const index = createTrackedIndex()
  const askedAt = new Map<string, number>()
  const keeper = createKeeper(ports, index, isDue, (id) => changedMeanwhile.push(id))
  /** What the user was told last of each that is tracked, and those of which there is news. */
  const marks = new Map<string, Mark>()
  const owed = new Set<string>()
  let loaded: Promise<void> | undefined
  let running: Promise<Look> | undefined
  /** Signed, or found to be otherwise, since the last look. */
  let changedMeanwhile: string[] = []
  store.onSigned((id) => changedMeanwhile.push(id))

  function isDue(about: string, afterMs: number): boolean {
    const now = clock()
    if (now - (askedAt.get(about) ?? Number.NEGATIVE_INFINITY) < afterMs) return false
    askedAt.set(about, now)
    return true
  }

  /** Files a transaction by what its facts add up to now; answers the status. */
  async function file(facts: TransactionFacts): Promise<TransactionStatus> {
    const { id, chainId, from, nonce, signed } = facts.transaction
    const whole = await withChain(watcher, facts)
    const status = deriveStatus(whole)
    if (!signed) return status
    const isLost = blockThatLeft(whole) !== undefined
    const isUnsure = status.type === 'included' && isSingle(status.endpoint) && !status.proved
    const entry = {
      ...{ id, chainId, from, nonce, hash: signed.hash, signedAt: signed.at, status },
      ...{ isLost, isUnsure },
    }
    if (isUnfinished(whole) || (await mayGetSurer(entry))) index.put(entry)
    else index.remove(entry)
    return status
  }

  /** It rests on one endpoint's word, and there are others who may be asked. */
  async function mayGetSurer({ chainId, isUnsure, status }: Tracked): Promise<boolean> {
    if (!isUnsure || status.type !== 'included' || clock() - status.at >= surerWithinMs) return false
    const client = await chains.of(chainId).catch(() => undefined)
    return client !== undefined && client.voices > 1
  }

  async function load(): Promise<void> {
    loaded ??= Promise.all([store.signed(), store.told()]).then(([all, told]) => enter(all, told))
    loaded.catch(() => {
      loaded = undefined
    })
    await loaded
    const ids = changedMeanwhile
    changedMeanwhile = []
    const changed = await Promise.all(ids.map((id) => store.get(id)))
    await enter(
      changed.filter((facts) => facts !== undefined),
      marks,
    )
  }

  /**
   * Begins to track these. Of one that nothing was noted of, what is known now is where telling begins: only looks add what
   * is worth telling, and none has seen it yet. Of others an earlier worker may have ended before it told.
   */
  async function enter(all: readonly TransactionFacts[], told: ReadonlyMap<string, Mark>): Promise<void> {
    const begun: ToldStatus[] = []
    for (const facts of all) {
      const { id, signed } = facts.transaction
      const now = markOf(await file(facts))
      const before = told.get(id)
      if (before) {
        marks.set(id, before)
        if (isNews(before, now)) owed.add(id)
        else owed.delete(id)
      } else if (signed && index.byHash(signed.hash)) {
        marks.set(id, now)
        begun.push({ transactionId: id, ...now, at: clock() })
      }
    }
    await store.noteTold(begun)
  }

  async function look(): Promise<Look> {
    await load()
    const looks = await Promise.all(index.chainIds().map(lookAtChain))
    return {
      changes: await news(),
      unfinished: looks.reduce((sum, { unfinished }) => sum + unfinished, 0),
      unreachable: looks.flatMap(({ unreachable }) => unreachable),
      chainIds: looks.flatMap(({ chainIds }) => chainIds),
    }
  }

  /** Everything that is otherwise than the user was told. */
  async function news(): Promise<StatusChange[]> {
    const changes: StatusChange[] = []
    for (const id of owed) {
      const [facts, before] = [await store.get(id), marks.get(id)]
      if (facts && before) changes.push({ id, before, after: await keeper.statusOf(facts) })
    }
    return changes
  }

  async function lookAtChain(chainId: number): Promise<Omit<Look, 'changes'>> {
    const stopped = { unfinished: 0, unreachable: [], chainIds: [] }
    if (openStop(await watcher.head(chainId))) return stopped
    try {
      const client = await chains.of(chainId)
      // The transactions of one account only: a batch that asks about two would tell that they belong together.
      const account = index.whoseTurn(chainId)
      const isMempoolDue = account !== undefined && isDue(`mempool ${chainId} ${account}`, mempoolAfterMs)
      const turn = index.nextTurn(chainId, isMempoolDue ? perTurnWithMempool : perTurn)
      // One turn: the head and these questions travel together.
      const [seen, found, pools] = await Promise.all([
        watcher.look(chainId),
        Promise.all(turn.map(({ hash }) => find(client, hash))),
        isMempoolDue ? getWaitingOf(client, account) : [],
      ])
      if (seen.type === 'stopped') return stopped
      const touched = new Set<string>()
      const touch = ({ id }: Tracked) => void touched.add(id)
      const { known, head } = seen
      const headers = new Map(seen.added.map((value) => [value.hash, { value, known, at: head.at }]))
      const looking = { client, head, headers, touch }

      const lost = await noteLost(seen, touched)
      const foundOf = new Map(turn.map(({ hash }, place) => [hash, found[place]]))
      await lookIntoBlocks(looking, seen, foundOf)
      for (const entry of lost) await lookAgain(looking, entry)
      for (const [place, entry] of turn.entries()) {
        // Asked again meanwhile.
        if (lost.has(entry)) continue
        await keeper.keep(looking, entry, found[place] ?? { type: 'unclear' })
      }
      await lookIntoMempools(looking, turn, pools)
      // One endpoint's word is taken where no other answered; where there are others, they are asked until they do.
      if (client.voices > 1) {
        for (const entry of index.nextUnsure(chainId, perTurn)) await makeSure(looking, entry)
      }
      for (const entry of await checkBlocks(looking, chainId)) await lookAgain(looking, entry)
      await settle(chainId, touched, seen.head)
      const unfinished = index.countOf(chainId)
      return { unfinished, unreachable: [], chainIds: unfinished > 0 ? [chainId] : [] }
    } catch (error) {
      if (!isChainError(error) && !(error instanceof UnknownNetwork)) throw error
      const unfinished = index.countOf(chainId)
      return { unfinished, unreachable: [chainId], chainIds: [chainId] }
    }
  }

  /** Files everything that was touched anew, and lets go of what can't change any more. */
  async function settle(chainId: number, touched: ReadonlySet<string>, head: StoredHead): Promise<void> {
    for (const id of touched) {
      const facts = await store.get(id)
      if (!facts) continue
      if (isNews(marks.get(id), markOf(await file(facts)))) owed.add(id)
      else owed.delete(id)
    }
    for (const { number, hash } of index.blocks(chainId)) {
      if (!isSettled(number, head)) continue
      for (const entry of index.inBlock(chainId, hash)) {
        if (!(await mayGetSurer(entry))) index.remove(entry)
      }
    }
  }

  /** That a block left the chain is a fact about each transaction in it, stored once. */
  async function noteLost({ chainId, added, head }: ChainNews, touched: Set<string>) {
    const lost = new Set(index.lost(chainId))
    for (const { hash } of index.blocks(chainId)) {
      if ((await watcher.isCanonical(chainId, hash)) !== false) continue
      for (const entry of index.inBlock(chainId, hash)) lost.add(entry)
    }
    for (const { id } of lost) {
      const facts = await store.get(id)
      if (!facts) continue
      touched.add(id)
      const gone = blockThatLeft(await withChain(watcher, facts))
      if (!gone) continue
      const instead = added.find(({ number }) => number === gone.number)?.hash
      const block = { ...gone, ...(instead ? { instead } : {}) }
      const seen = { transactionId: id, endpoint: head.endpoint, at: clock() }
      await store.addSighting({ ...seen, type: 'reorganised out', block })
    }
    return lost
  }

  /** Ours in the new blocks, by the hashes that these list; not those that `told` says this of already. */
  async function lookIntoBlocks(
    looking: Looking,
    { added }: ChainNews,
    told: ReadonlyMap<Hex, Found | undefined>,
  ) {
    for (const { hash, transactionHashes } of added) {
      const listed = transactionHashes.flatMap((one) => index.byHash(one) ?? [])
      const open = listed.filter((entry) => {
        const found = told.get(entry.hash)
        return found?.type !== 'included' || found.receipt.blockHash !== hash
      })
      const entries = open.length > 0 ? await keeper.keepProved(looking, hash, open) : []
      if (entries.length === 0) continue
      for (const { value, known } of await findInclusions(looking.client, hash, entries)) {
        const entry = index.byHash(value.transactionHash)
        if (entry) await keeper.keepReceipt(looking, entry, value, saidBy(known))
      }
    }
  }

  /** Blocks that statuses rest on and that we don't hold: after a restart, or where heads are sampled. */
  async function checkBlocks({ head, touch }: Looking, chainId: number): Promise<Tracked[]> {
    const gone: Tracked[] = []
    let asked = 0
    for (const block of index.blocks(chainId)) {
      if (block.number > head.number || isSettled(block.number, head)) continue
      if ((await watcher.isCanonical(chainId, block.hash)) !== undefined) continue
      if (asked === confirmedAtOnce) break
      asked += 1
      if (await watcher.confirm(chainId, block)) continue
      for (const entry of index.inBlock(chainId, block.hash)) {
        touch(entry)
        const seen = { transactionId: entry.id, endpoint: head.endpoint, at: clock() }
        await store.addSighting({ ...seen, type: 'reorganised out', block })
        // A receipt in a block that nobody holds counts until something newer is known.
        await store.addSighting({ ...seen, type: 'not found', headNumber: head.number })
        gone.push(entry)
      }
    }
    return gone
  }

  const lookAgain = async (looking: Looking, entry: Tracked) =>
    keeper.keep(looking, entry, await find(looking.client, entry.hash), true)

  async function makeSure(looking: Looking, entry: Tracked): Promise<void> {
    // Who contradict each other confirm nothing, and hold up nothing else.
    const found = await find(looking.client, entry.hash).catch((error: unknown) => {
      if (isChainError(error)) return undefined
      throw error
    })
    if (found?.type === 'included' && !isSingle(found.endpoint)) await keeper.keep(looking, entry, found)
  }

  /** Does a mempool hold another one in the place of one that waits? */
  async function lookIntoMempools(
    { touch }: Looking,
    turn: readonly Tracked[],
    words: readonly PoolWord[],
  ): Promise<void> {
    if (words.length === 0) return
    for (const entry of turn) {
      const shown = words.flatMap(({ endpoint, waiting }) =>
        waiting.filter(({ nonce }) => nonce === entry.nonce).map((one) => ({ endpoint, one })),
      )
      // As long as somebody holds ours, it may still be the one that lands.
      const rival = shown.some(({ one }) => one.hash === entry.hash) ? undefined : shown[0]
      const facts = rival && (await store.get(entry.id))
      if (!rival || !facts) continue
      const status = await keeper.statusOf(facts)
      if (blockOf(status) || status.type === 'replaced') continue
      if (status.type === 'outbid' && status.by.hash === rival.one.hash) continue
      touch(entry)
      const other = await toOther(rival.one, store)
      const seen = { transactionId: entry.id, endpoint: rival.endpoint, at: clock() }
      await store.addSighting({ ...seen, type: 'outbid', other })
    }
  }

  return {
    look() {
      running ??= look().finally(() => {
        running = undefined
      })
      return running
    },

    async told(changes) {
      const at = clock()
      await store.noteTold(changes.map(({ id, after }) => ({ transactionId: id, ...markOf(after), at })))
      for (const { id, after } of changes) {
        const mark = markOf(after)
        marks.set(id, mark)
        const facts = await store.get(id)
        if (facts && !isNews(mark, markOf(await keeper.statusOf(facts)))) owed.delete(id)
      }
    },
  }
}

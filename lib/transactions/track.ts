// Looking at what became of our transactions. Stores what endpoints say now, beside what they said before.
import type { Clock } from '@/lib/base/clock'
import { saidBy } from '@/lib/base/known'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { getReceipt, getTransactionByHash, getTransactionCount } from '@/lib/chain/client/reads'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import type { Watcher } from '@/lib/chain/watch/createWatcher'
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import type { AttemptBroadcast, TransactionStore } from './ports'
import { deriveStatus, isUnfinished, type TransactionStatus } from './status'
import type { Sighting, StoredReceipt, StoredTransaction, TransactionFacts } from './transaction'

export interface TrackerPorts {
  store: TransactionStore
  chains: ChainClients
  attemptBroadcast: AttemptBroadcast
  watcher: Pick<Watcher, 'look' | 'head'>
  clock: Clock
}

/** A status that another look changed: for a notification. */
export interface StatusChange {
  id: string
  before: TransactionStatus
  after: TransactionStatus
}

export interface Look {
  changes: StatusChange[]
  /** How many may still change, so that another look is worth it. */
  unfinished: number
  /** Chains that could not be asked. */
  unreachable: number[]
}

export interface Tracker {
  /** Looks at every unfinished transaction once; two looks at the same time are one. */
  look(): Promise<Look>
}

/** So long after the last word about a transaction that nobody knows, it is sent again. */
const sendAgainAfterMs = 30_000

export function createTracker(ports: TrackerPorts): Tracker {
  const { store, chains, watcher, attemptBroadcast, clock } = ports
  let running: Promise<Look> | undefined

  async function look(): Promise<Look> {
    const heads = new Map<number, StoredHead | undefined>()
    const all = await store.signed()
    for (const { transaction } of all) {
      const { chainId } = transaction
      if (!heads.has(chainId)) heads.set(chainId, await watcher.head(chainId))
    }
    const open = all.filter((facts) => isUnfinished({ ...facts, head: heads.get(facts.transaction.chainId) }))
    const byChain = new Map<number, TransactionFacts[]>()
    for (const facts of open) {
      const { chainId } = facts.transaction
      byChain.set(chainId, [...(byChain.get(chainId) ?? []), facts])
    }
    const looks = await Promise.all(
      [...byChain].map(([chainId, facts]) => lookAtChain(chainId, facts, heads)),
    )
    return {
      changes: looks.flatMap(({ changes }) => changes),
      unfinished: looks.reduce((sum, { unfinished }) => sum + unfinished, 0),
      unreachable: looks.flatMap(({ unreachable }) => unreachable),
    }
  }

  async function lookAtChain(
    chainId: number,
    open: TransactionFacts[],
    heads: Map<number, StoredHead | undefined>,
  ): Promise<Look> {
    try {
      const client = await chains.of(chainId)
      // One turn: the head and every transaction's questions travel together.
      const [seen, found] = await Promise.all([
        watcher.look(chainId),
        Promise.all(open.map((facts) => find(client, facts.transaction))),
      ])
      if (seen.type === 'stopped') return { changes: [], unfinished: open.length, unreachable: [] }
      const { head } = seen
      const changes: StatusChange[] = []
      let unfinished = 0
      for (const [place, facts] of open.entries()) {
        const now = await keep(client, facts, found[place] ?? { type: 'unknown' }, head)
        const before = deriveStatus({ ...facts, head: heads.get(chainId) })
        const after = deriveStatus({ ...now, head })
        if (isUnfinished({ ...now, head })) unfinished += 1
        if (isAnother(before, after)) changes.push({ id: facts.transaction.id, before, after })
      }
      return { changes, unfinished, unreachable: [] }
    } catch (error) {
      if (!isChainError(error) && !(error instanceof UnknownNetwork)) throw error
      return { changes: [], unfinished: open.length, unreachable: [chainId] }
    }
  }

  /** Adds what was found as a fact, unless the newest fact says the same; answers all facts there are now. */
  async function keep(
    client: ChainClient,
    facts: TransactionFacts,
    found: Found,
    head: StoredHead,
  ): Promise<TransactionFacts> {
    const { transaction } = facts
    const at = clock()
    const seen = { transactionId: transaction.id, endpoint: head.endpoint, at, headNumber: head.number }
    const status = deriveStatus(facts)
    const add = async (sighting: Sighting) => {
      await store.addSighting(sighting)
      return { ...facts, sightings: [...facts.sightings, sighting] }
    }
    switch (found.type) {
      case 'included': {
        if (status.type === 'included' && status.block.hash === found.receipt.blockHash) return facts
        const receipt = { ...found.receipt, transactionId: transaction.id, at }
        await store.addReceipt(receipt)
        return { ...facts, receipts: [...facts.receipts, receipt] }
      }
      case 'pending':
        return status.type === 'pending seen' ? facts : add({ ...seen, type: 'seen pending' })
      case 'unknown': {
        if (await usedByAnother(client, transaction)) {
          return status.type === 'dropped or replaced' ? facts : add({ ...seen, type: 'nonce used' })
        }
        const now = status.type === 'not found' ? facts : await add({ ...seen, type: 'not found' })
        return sendAgain(now, at)
      }
      case 'unclear':
        return facts
    }
  }

  /** Bytes that nobody has any more go out again: an evicted mempool or a reorganisation takes nothing back. */
  async function sendAgain(facts: TransactionFacts, now: number): Promise<TransactionFacts> {
    const { transaction, sightings } = facts
    const lastBroadcast = Math.max(
      transaction.signed?.at ?? 0,
      ...sightings.filter(({ type }) => type !== 'not found' && type !== 'nonce used').map(({ at }) => at),
    )
    if (!transaction.signed || now - lastBroadcast < sendAgainAfterMs) return facts
    await attemptBroadcast(transaction, { again: true })
    return (await store.get(transaction.id)) ?? facts
  }

  return {
    look() {
      running ??= look().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

type Found =
  | { type: 'included'; receipt: Omit<StoredReceipt, 'transactionId' | 'at'> }
  | { type: 'pending' }
  | { type: 'unknown' }
  /** One answer says it is in a block, the other knows no receipt yet: the next look will tell. */
  | { type: 'unclear' }

async function find(client: ChainClient, { signed }: StoredTransaction): Promise<Found> {
  if (!signed) return { type: 'unclear' }
  const [receipt, seen] = await Promise.all([
    getReceipt(client, signed.hash),
    getTransactionByHash(client, signed.hash),
  ])
  if (receipt.value) {
    return { type: 'included', receipt: { ...receipt.value, endpoint: saidBy(receipt.known) } }
  }
  if (!seen.value) return { type: 'unknown' }
  return seen.value.block ? { type: 'unclear' } : { type: 'pending' }
}

/** The account is past this nonce, and, asked once more after that, still without our transaction. */
async function usedByAnother(client: ChainClient, transaction: StoredTransaction): Promise<boolean> {
  const count = await getTransactionCount(client, transaction.from, 'latest')
  if (count.value <= transaction.nonce || !transaction.signed) return false
  return (await getReceipt(client, transaction.signed.hash)).value === null
}

/** More confirmations of the same block are no news. */
function isAnother(before: TransactionStatus, after: TransactionStatus): boolean {
  if (before.type !== after.type) return true
  return before.type === 'included' && after.type === 'included' && before.block.hash !== after.block.hash
}

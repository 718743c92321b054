// From what endpoints said to facts in the store: each is added once, beside those that were there before.
import { getContractAddress } from 'viem'
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { type Known, saidBy } from '@/lib/base/known'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import type { Header } from '@/lib/chain/client/header'
import { type ProvedBlock, proveBlock } from '@/lib/chain/client/proveBlock'
import { proveReceipt } from '@/lib/chain/client/proveReceipt'
import type { Receipt } from '@/lib/chain/client/reads'
import type { Watcher } from '@/lib/chain/watch/createWatcher'
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import { withChain } from './chainFacts'
import { findReplacement } from './findReplacement'
import { type Found, usedByAnother } from './lookup'
import type { AttemptBroadcast, TransactionStore } from './ports'
import { countOf, deriveStatus, isDisproved, isSingle, type TransactionStatus } from './status'
import { blockOf, type Tracked, type TrackedIndex } from './tracked'
import type { OtherTransaction, Sighting, StoredTransaction, TransactionFacts } from './transaction'

export interface KeeperPorts {
  store: TransactionStore
  chains: ChainClients
  watcher: Pick<Watcher, 'look' | 'head' | 'isCanonical' | 'confirm'>
  attemptBroadcast: AttemptBroadcast
  clock: Clock
}

/** What one look needs to know of itself. */
export interface Looking {
  client: ChainClient
  head: StoredHead
  /** The blocks that this look brought, by hash. */
  headers: ReadonlyMap<Hex, Known<Header>>
  /** To be called before anything is added about a transaction. */
  touch(entry: Tracked): void
}

/** So long after the last word about a transaction that nobody knows, it is sent again. */
const sendAgainAfterMs = 30_000
/** So often a replacing transaction that was not found is searched for. */
const searchAfterMs = 60_000
/** Of so many blocks the proofs are kept. */
const mostProofs = 8

export function createKeeper(
  ports: KeeperPorts,
  index: TrackedIndex,
  isDue: (about: string, afterMs: number) => boolean,
  /** What is found of a transaction after the look is over. */
  onLate: (id: string) => void,
) {
  const { store, watcher, clock } = ports
  /** Several of ours in one block are one proof. */
  const proofs = new Map<Hex, Promise<ProvedBlock | undefined>>()

  const statusOf = async (facts: TransactionFacts) => deriveStatus(await withChain(watcher, facts))

  async function proofOf(client: ChainClient, header: Known<Header>, thorough: boolean) {
    const { hash } = header.value
    const before = proofs.get(hash)
    const known = await before
    if (known?.hasReceipts || (before && !thorough)) return known
    const proof = proveBlock(client, header, { thorough })
    proofs.set(hash, proof)
    // One that was not to be had may be had later.
    const forget = () => void proofs.delete(hash)
    proof.then((block) => block?.hasReceipts || forget(), forget)
    const [oldest] = proofs.keys()
    if (proofs.size > mostProofs && oldest) proofs.delete(oldest)
    return proof
  }

  /**
   * Those of ours that a new block lists, proved by all of the block: one endpoint is asked, and nobody is named. Answers
   * those that could not be proved.
   */
  async function keepProved(looking: Looking, block: Hex, entries: readonly Tracked[]): Promise<Tracked[]> {
    const header = looking.headers.get(block)
    if (!header) return [...entries]
    const proved = await proofOf(looking.client, header, false)
    const rest: Tracked[] = []
    for (const entry of entries) {
      const receipt = proved?.outcomeOf(entry.hash)
      if (receipt) await keepReceipt(looking, entry, receipt, saidBy(header.known), true)
      else rest.push(entry)
    }
    return rest
  }

  async function keepReceipt(
    looking: Looking,
    entry: Tracked,
    receipt: Receipt,
    endpoint: string,
    isProved = false,
  ) {
    const facts = await store.get(entry.id)
    if (!facts || isDisproved(facts, receipt.blockHash)) return
    // An endpoint may still be on the branch that we left.
    if ((await watcher.isCanonical(entry.chainId, receipt.blockHash)) === false) return
    looking.touch(entry)
    const status = await statusOf(facts)
    const isSurer =
      status.type === 'included' && isSingle(status.endpoint) && !status.proved && !isSingle(endpoint)
    if (status.type !== 'included' || status.block.hash !== receipt.blockHash || isSurer) {
      const { transactionHash: _, ...rest } = receipt
      const made = isProved ? { ...createdBy(facts.transaction), proved: true as const } : {}
      await store.addReceipt({ ...rest, ...made, transactionId: entry.id, endpoint, at: clock() })
      // Nobody waits for it: the status stands, and the proof is one more fact.
      if (!isProved) void prove(looking, entry, receipt)
    }
    await noteRivals(looking, facts, receipt)
  }

  /** Once, when it is included: the outcome made again from all of its block, where that can be had. */
  async function prove({ client, headers }: Looking, entry: Tracked, receipt: Receipt) {
    try {
      const { hash, id } = entry
      const thorough = (header: Known<Header>) => proofOf(client, header, true)
      const proof = await proveReceipt(client, hash, receipt, thorough, headers.get(receipt.blockHash))
      if (proof.type === 'reported') return
      if (proof.type === 'absent') {
        const block = { number: receipt.blockNumber, hash: receipt.blockHash }
        await store.addSighting({ transactionId: id, endpoint: '', type: 'disproved', block, at: clock() })
        return onLate(id)
      }
      const { value, known } = proof.receipt
      // Meanwhile the block may have left: a late proof of it would stand behind the newer facts.
      if ((await watcher.isCanonical(entry.chainId, value.blockHash)) === false) return
      const { transactionHash: _, ...rest } = value
      const fact = { ...rest, transactionId: id, endpoint: saidBy(known), at: clock() }
      await store.addReceipt({ ...fact, proved: true })
    } catch (error) {
      if (!isChainError(error)) throw error
    }
  }

  /** What took a nonce is known at once to those of ours that it took it from; nobody is asked for that. */
  async function noteRivals(looking: Looking, { transaction }: TransactionFacts, receipt: Receipt) {
    const { id, unsigned, signed } = transaction
    const entry = signed && index.byHash(signed.hash)
    const rivals = entry ? index.rivals(entry) : []
    if (!signed) return
    const { to, valueWei, data, fees } = unsigned
    const other: OtherTransaction = {
      hash: signed.hash,
      to,
      valueWei,
      data,
      maxFeePerGasWei: fees.type === 'eip1559' ? fees.maxFeePerGas : fees.gasPrice,
      block: { number: receipt.blockNumber, hash: receipt.blockHash },
      ours: id,
    }
    const seen = { endpoint: '', type: 'nonce used', headNumber: receipt.blockNumber, other } as const
    for (const rival of rivals) {
      if (blockOf(rival.status)?.hash === receipt.blockHash) continue
      looking.touch(rival)
      await store.addSighting({ ...seen, transactionId: rival.id, at: clock() })
    }
  }

  /** Adds what was found as a fact, unless the newest fact says the same. `sendNow`: nobody need have missed it for long. */
  async function keep(looking: Looking, entry: Tracked, found: Found, sendNow = false): Promise<void> {
    const facts = await store.get(entry.id)
    if (!facts || found.type === 'unclear') return
    looking.touch(entry)
    if (found.type === 'included') return keepReceipt(looking, entry, found.receipt, found.endpoint)
    const { head } = looking
    const seen = { transactionId: entry.id, at: clock(), headNumber: head.number }
    const status = await statusOf(facts)
    if (found.type === 'pending') {
      const { endpoint } = found
      if (status.type === 'pending seen' && countOf(endpoint) <= status.seenBy) return
      return store.addSighting({ ...seen, endpoint, type: 'seen pending' })
    }
    if (await usedByAnother(looking.client, facts.transaction)) return keepReplaced(looking, facts, status)
    // Who outbid it was seen: that nobody has ours any more adds nothing.
    if (status.type !== 'not found' && status.type !== 'outbid') {
      await store.addSighting({ ...seen, endpoint: head.endpoint, type: 'not found' })
    }
    await sendAgain(entry, facts, sendNow)
  }

  /** That the nonce is gone is stored at once; who took it, when it is found. */
  async function keepReplaced(
    { client, head }: Looking,
    { transaction }: TransactionFacts,
    status: TransactionStatus,
  ): Promise<void> {
    const { id } = transaction
    const seen = {
      transactionId: id,
      endpoint: head.endpoint,
      headNumber: head.number,
      type: 'nonce used',
    } satisfies Partial<Sighting>
    if (status.type === 'replaced' && status.by) return
    if (status.type !== 'replaced') await store.addSighting({ ...seen, at: clock() })
    if (!isDue(`replacement ${id}`, searchAfterMs)) return
    const other = await findReplacement(client, transaction, store, head.number)
    if (other) await store.addSighting({ ...seen, at: clock(), other })
  }

  /**
   * Bytes that nobody has any more go out again: an evicted mempool or a reorganisation takes nothing back. Not those that
   * the user has replaced since: sent again they might win.
   */
  async function sendAgain(entry: Tracked, { transaction, sightings }: TransactionFacts, now: boolean) {
    const { signed } = transaction
    if (!signed || index.rivals(entry).some(({ signedAt }) => signedAt > entry.signedAt)) return
    const words = sightings.filter(
      ({ type }) => !['not found', 'nonce used', 'reorganised out', 'disproved'].includes(type),
    )
    const lastBroadcast = Math.max(signed.at, ...words.map(({ at }) => at))
    if (!now && clock() - lastBroadcast < sendAgainAfterMs) return
    // What a relay alone was given is never given to the public by itself, be it that the relay is gone.
    const isPrivate = sightings.some((sighting) => sighting.isPrivate)
    const { relays = [] } = (await ports.chains.of(transaction.chainId)).network
    if (isPrivate && relays.length === 0) return
    await ports.attemptBroadcast(transaction, { again: true })
  }

  return { keep, keepReceipt, keepProved, statusOf }
}

/** Where a deployment's contract is: it follows from who sent it, and when. */
function createdBy({ from, nonce, unsigned }: StoredTransaction): { contractAddress?: Address } {
  return unsigned.to === null ? { contractAddress: getContractAddress({ from, nonce }) } : {}
}

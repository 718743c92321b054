// Facts → status. Pure and small: screens run it too. Nothing is undone here; a newer fact simply counts more, and a fact
// about a block that our chain has left counts no more.
import type { Hex } from '@/lib/base/hex'
import type { MarkedBlock, StoredHead } from '@/lib/chain/watch/treeHeader'
import { howReplaced, type Replacement } from './replacement'
import type { OtherTransaction, Sighting, StoredReceipt, TransactionFacts } from './transaction'

/** Who said so, and when: the evidence of a status. */
interface Evidence {
  endpoint: string
  at: number
}

/** How sure an inclusion is, by the chain's own rule. */
export type InclusionLevel = 'included' | 'safe' | 'finalised'

export type TransactionStatus =
  /** The nonce is held; nothing is signed yet. */
  | { type: 'reserved'; at: number }
  /** Given up before it was signed. */
  | { type: 'released'; at: number; reason: string }
  /** Signed and stored; no endpoint has confirmed that it has it. `tried`: the last attempt that got no answer. */
  | { type: 'signed'; at: number; tried?: Evidence & { message: string } }
  /** An endpoint took it, or had it already. */
  | ({ type: 'broadcast' } & AfterBlock & Evidence)
  /** An endpoint would not take it, and none ever did: its nonce is free again. */
  | ({ type: 'refused'; message: string; refusal?: Sighting['refusal'] } & Evidence)
  /** An endpoint shows it as waiting; `seenBy` so many of those asked. */
  | ({ type: 'pending seen'; seenBy: number } & AfterBlock & Evidence)
  /** No endpoint asked has it: dropped from their mempools, or it never reached them. It is sent again. */
  | ({ type: 'not found' } & AfterBlock & Evidence)
  /** A mempool holds another one in its place: which of the two lands is open. */
  | ({ type: 'outbid'; by: OtherTransaction; how: Replacement } & AfterBlock & Evidence)
  /** Another transaction took its nonce; `by` is missing until it is found. */
  | ({ type: 'replaced'; by?: OtherTransaction; how?: Replacement } & AfterBlock & Evidence)
  /** In a block: 1 confirmation is the block itself. */
  | ({
      type: 'included'
      succeeded: boolean
      confirmations: bigint
      level: InclusionLevel
      /** Who says that it is safe or finalised. */
      levelBy?: MarkedBlock
      block: { number: bigint; hash: Hex }
      gasUsed: bigint
      feeWei: bigint
    } & Evidence)

/** It was in a block before, which our chain left: pending again. */
interface AfterBlock {
  wasIncluded: boolean
  /** That block, and what stands in its place, where we saw it leave. */
  out?: { number: bigint; hash: Hex; instead?: Hex; at: number }
}

export interface StatusFacts extends TransactionFacts {
  /** The newest block known of its chain, and what is safe and finalised. */
  head?: StoredHead | undefined
  /** Of the blocks that its facts name: which ones our chain holds, and which it has left. Missing: not known from us. */
  stands?: ReadonlyMap<Hex, boolean> | undefined
}

/** So deep an inclusion is not looked at again, on a chain that says nothing of "final". */
const settledConfirmations = 64n

const took: readonly Sighting['type'][] = ['accepted', 'already known', 'seen pending']
const looked: readonly Sighting['type'][] = ['seen pending', 'not found', 'nonce used', 'outbid']

/** What a transaction's facts add up to. */
export function deriveStatus(facts: StatusFacts): TransactionStatus {
  const { transaction, head } = facts
  const { released, signed } = transaction
  if (released) return { type: 'released', ...released }
  if (!signed) return { type: 'reserved', at: transaction.reservedAt }

  const sightings = counting(facts)
  const look = newest(sightings.filter(({ type }) => looked.includes(type)))
  const receipt = countingReceipt(facts, look)
  if (receipt) return included(receipt, head)

  const after = afterBlock(facts)
  const everTaken = after.wasIncluded || sightings.some(({ type }) => took.includes(type))
  const refused = newest(sightings.filter(({ type }) => type === 'refused'))
  // Also when a look, made while it was on its way, did not find it: what was refused is not sent again.
  if (refused && !everTaken) {
    const { endpoint, at, message = '', refusal } = refused
    return { type: 'refused', endpoint, at, message, ...(refusal ? { refusal } : {}) }
  }
  const last = newest(sightings.filter(({ type }) => took.includes(type) || looked.includes(type)))
  if (last) return fromSighting(facts, last, after)

  const tried = newest(sightings.filter(({ type }) => type === 'unreachable'))
  if (!tried) return { type: 'signed', at: signed.at }
  const { endpoint, at, message = '' } = tried
  return { type: 'signed', at: signed.at, tried: { endpoint, at, message } }
}

/** May the chain still change what we know of it? */
export function isUnfinished(facts: StatusFacts): boolean {
  const status = deriveStatus(facts)
  switch (status.type) {
    case 'reserved':
    case 'released':
    case 'refused':
      return false
    case 'included':
      return !isSettled(status.block.number, facts.head)
    case 'replaced':
      return !isSettled(status.by?.block?.number ?? replacedSince(facts), facts.head)
    default:
      return true
  }
}

/** Does this transaction keep its nonce from being given to another one? */
export function holdsNonce(facts: StatusFacts): boolean {
  const { type } = deriveStatus(facts)
  return type !== 'released' && type !== 'refused'
}

/** Every block that its facts name, for who looks up which of them still stand. */
export function blocksNamed({ sightings, receipts }: TransactionFacts): Hex[] {
  const ofOthers = sightings.flatMap(({ other }) => other?.block?.hash ?? [])
  return [...new Set([...receipts.map(({ blockHash }) => blockHash), ...ofOthers])]
}

/** Finalised by the chain's own rule; where nobody tells what is, deep enough. */
export function isSettled(blockNumber: bigint | undefined, head: StoredHead | undefined): boolean {
  if (!head || blockNumber === undefined) return false
  if (head.finalised) return blockNumber <= head.finalised.number
  return head.number - blockNumber + 1n >= settledConfirmations
}

/** What was said of a block that our chain has left since is not so any more. */
function counting({ sightings, stands }: StatusFacts): Sighting[] {
  return sightings.filter(({ other }) => !other?.block || stands?.get(other.block.hash) !== false)
}

/**
 * One in a block of our chain counts, whatever an endpoint that is behind says later. One in a block that we don't hold
 * counts until a later look says otherwise.
 */
function countingReceipt(facts: StatusFacts, look: Sighting | undefined): StoredReceipt | undefined {
  const { stands } = facts
  const receipts = facts.receipts.filter(({ blockHash }) => !isDisproved(facts, blockHash))
  const standing = newest(receipts.filter(({ blockHash }) => stands?.get(blockHash) === true))
  if (standing) return standing
  const unknown = newest(receipts.filter(({ blockHash }) => stands?.get(blockHash) === undefined))
  return unknown && (!look || unknown.at >= look.at) ? unknown : undefined
}

/** The block is proved not to hold it, whoever said so. */
export function isDisproved({ sightings }: TransactionFacts, blockHash: Hex): boolean {
  return sightings.some(({ type, block }) => type === 'disproved' && block?.hash === blockHash)
}

function afterBlock(facts: StatusFacts): AfterBlock {
  const { receipts, sightings } = facts
  const out = newest(sightings.filter(({ type }) => type === 'reorganised out'))
  return {
    wasIncluded: receipts.some(({ blockHash }) => !isDisproved(facts, blockHash)),
    ...(out?.block ? { out: { ...out.block, at: out.at } } : {}),
  }
}

/** The newest block when its nonce was first seen used, in an unbroken row of such sightings. */
function replacedSince({ sightings }: StatusFacts): bigint | undefined {
  return newest(sightings.filter(({ type }) => looked.includes(type)))?.headNumber
}

function fromSighting(facts: StatusFacts, sighting: Sighting, after: AfterBlock): TransactionStatus {
  const { type, endpoint, at, other } = sighting
  const seen = { ...after, endpoint, at }
  const how = other && howReplaced(facts.transaction.unsigned, other)
  if (type === 'seen pending') return { type: 'pending seen', seenBy: countOf(endpoint), ...seen }
  if (type === 'not found') return { type: 'not found', ...seen }
  if (type === 'nonce used') return { type: 'replaced', ...(other && how ? { by: other, how } : {}), ...seen }
  if (type === 'outbid' && other && how) return { type: 'outbid', by: other, how, ...seen }
  return { type: 'broadcast', ...seen }
}

/** "2/3" are two; a URL is one. */
export function countOf(endpoint: string): number {
  return Number(/^(\d+)\/\d+$/.exec(endpoint)?.[1] ?? 1)
}

function included(receipt: StoredReceipt, head: StoredHead | undefined): TransactionStatus {
  const { blockNumber } = receipt
  // The head may be older than the receipt: the block itself still counts as one.
  const above = head && head.number > blockNumber ? head.number - blockNumber : 0n
  const reached = (mark: MarkedBlock | undefined) => (mark && blockNumber <= mark.number ? mark : undefined)
  const finalised = reached(head?.finalised)
  const levelBy = finalised ?? reached(head?.safe)
  return {
    type: 'included',
    succeeded: receipt.succeeded,
    confirmations: above + 1n,
    level: finalised ? 'finalised' : levelBy ? 'safe' : 'included',
    ...(levelBy ? { levelBy } : {}),
    block: { number: blockNumber, hash: receipt.blockHash },
    gasUsed: receipt.gasUsed,
    feeWei: receipt.gasUsed * receipt.effectiveGasPriceWei,
    endpoint: receipt.endpoint,
    at: receipt.at,
  }
}

/** By our clock; of two in the same millisecond the one stored later. */
function newest<T extends { at: number; id?: number }>(facts: readonly T[]): T | undefined {
  return facts.reduce<T | undefined>((best, fact) => {
    if (!best || fact.at > best.at) return fact
    return fact.at === best.at && (fact.id ?? 0) >= (best.id ?? 0) ? fact : best
  }, undefined)
}

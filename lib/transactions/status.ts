// Facts → status. Pure and small: screens run it too. Nothing is undone here; a newer fact simply counts more.
import type { Hex } from '@/lib/base/hex'
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import type { Sighting, StoredReceipt, TransactionFacts } from './transaction'

/** Who said so, and when: the evidence of a status. */
interface Evidence {
  endpoint: string
  at: number
}

export type TransactionStatus =
  /** The nonce is held; nothing is signed yet. */
  | { type: 'reserved'; at: number }
  /** Given up before it was signed. */
  | { type: 'released'; at: number; reason: string }
  /** Signed and stored; no endpoint has confirmed that it has it. `tried`: the last attempt that got no answer. */
  | { type: 'signed'; at: number; tried?: Evidence & { message: string } }
  /** An endpoint took it, or had it already. */
  | ({ type: 'broadcast' } & Evidence)
  /** An endpoint would not take it, and none ever did: its nonce is free again. */
  | ({ type: 'refused'; message: string; refusal?: Sighting['refusal'] } & Evidence)
  /** An endpoint shows it as waiting. */
  | ({ type: 'pending seen'; wasIncluded: boolean } & Evidence)
  /** An endpoint knows nothing of it; after a reorganisation (`wasIncluded`) or dropped. It is sent again. */
  | ({ type: 'not found'; wasIncluded: boolean } & Evidence)
  /** Another transaction took its nonce. */
  | ({ type: 'dropped or replaced'; wasIncluded: boolean } & Evidence)
  /** In a block: 1 confirmation is the block itself. */
  | ({
      type: 'included'
      succeeded: boolean
      confirmations: bigint
      block: { number: bigint; hash: Hex }
      gasUsed: bigint
      feeWei: bigint
    } & Evidence)

export interface StatusFacts extends TransactionFacts {
  /** The newest block known of its chain. */
  head?: StoredHead | undefined
}

/** So deep an inclusion is not looked at again. */
const settledConfirmations = 64n

const took: readonly Sighting['type'][] = ['accepted', 'already known', 'seen pending']
const looked: readonly Sighting['type'][] = ['seen pending', 'not found', 'nonce used']

/** What a transaction's facts add up to. */
export function deriveStatus({ transaction, sightings, receipts, head }: StatusFacts): TransactionStatus {
  const { released, signed } = transaction
  if (released) return { type: 'released', ...released }
  if (!signed) return { type: 'reserved', at: transaction.reservedAt }

  const receipt = newest(receipts)
  const look = newest(sightings.filter(({ type }) => looked.includes(type)))
  if (receipt && (!look || receipt.at >= look.at)) return included(receipt, head)

  const wasIncluded = receipt !== undefined
  const everTaken = wasIncluded || sightings.some(({ type }) => took.includes(type))
  const refused = newest(sightings.filter(({ type }) => type === 'refused'))
  // Also when a look, made while it was on its way, did not find it: what was refused is not sent again.
  if (refused && !everTaken) {
    const { endpoint, at, message = '', refusal } = refused
    return { type: 'refused', endpoint, at, message, ...(refusal ? { refusal } : {}) }
  }
  const last = newest(sightings.filter(({ type }) => took.includes(type) || looked.includes(type)))
  if (last) return fromSighting(last, wasIncluded)

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
      return status.confirmations < settledConfirmations
    case 'dropped or replaced':
      return sinceReplaced(facts) < settledConfirmations
    default:
      return true
  }
}

/** Does this transaction keep its nonce from being given to another one? */
export function holdsNonce({ transaction, sightings, receipts }: TransactionFacts): boolean {
  const status = deriveStatus({ transaction, sightings, receipts })
  return status.type !== 'released' && status.type !== 'refused'
}

/** Blocks since its nonce was first seen used by another, in an unbroken row of such sightings. */
function sinceReplaced({ sightings, head }: StatusFacts): bigint {
  const last = newest(sightings.filter(({ type }) => looked.includes(type)))
  return head && last?.headNumber !== undefined ? head.number - last.headNumber : 0n
}

function fromSighting({ type, endpoint, at }: Sighting, wasIncluded: boolean): TransactionStatus {
  if (type === 'seen pending') return { type: 'pending seen', endpoint, at, wasIncluded }
  if (type === 'not found') return { type: 'not found', endpoint, at, wasIncluded }
  if (type === 'nonce used') return { type: 'dropped or replaced', endpoint, at, wasIncluded }
  return { type: 'broadcast', endpoint, at }
}

function included(receipt: StoredReceipt, head: StoredHead | undefined): TransactionStatus {
  // The head may be older than the receipt: the block itself still counts as one.
  const above = head && head.number > receipt.blockNumber ? head.number - receipt.blockNumber : 0n
  return {
    type: 'included',
    succeeded: receipt.succeeded,
    confirmations: above + 1n,
    block: { number: receipt.blockNumber, hash: receipt.blockHash },
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

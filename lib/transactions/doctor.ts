// What blocks what among an account's transactions, and what helps: a picture of its nonces, from facts. Pure.
import { feeCapWei } from '@/lib/base/transaction'
import { holdersOf, lastSigned } from './nonce'
import { deriveStatus, holdsNonce } from './status'
import type { StoredTransaction, TransactionFacts } from './transaction'

export interface NonceFacts {
  /** How many transactions of the account the chain holds: the nonce that comes next in a block. */
  count: bigint
  /** The same with those that wait, as endpoints see them. */
  pendingCount: bigint
  /** Of the newest block; undefined on a chain without one. */
  baseFeeWei: bigint | undefined
  history: readonly TransactionFacts[]
  /** Transactions that the queue has given up. */
  givenUp: ReadonlySet<string>
}

export interface NoncePlace {
  nonce: bigint
  /** What stands there; the one signed last. Missing in a gap, and where it was not sent from here. */
  transaction?: StoredTransaction
  state: /** In a block. */
    | 'used'
    /** Nothing is wrong: its turn comes. */
    | 'waits'
    /** Nobody has sent anything with this nonce, and later ones are there. */
    | 'gap'
    /** An endpoint knows one that was not made here. */
    | 'elsewhere'
    /** It is being signed or sent for the first time. */
    | 'begun'
    /** No endpoint has taken it, and the queue has given it up. */
    | 'not delivered'
    /** No endpoint knows it any more. */
    | 'forgotten'
    /** It may cost less than the base fee is now: no block can hold it. */
    | 'underpriced'
    /** It could go, but an earlier nonce is missing or stuck. */
    | 'blocked'
  /** What the user may do about it, the best first. */
  acts: readonly NonceAct[]
}

export type NonceAct = 'wait' | 'speed up' | 'cancel' | 'fill the gap' | 'send again'

export interface Diagnosis {
  /** From some that are used to the last that is known, in order. */
  line: readonly NoncePlace[]
  /** What holds up the rest: the lowest nonce that is not well. */
  trouble: NoncePlace | undefined
  /** How many wait behind it. */
  blocked: number
}

const usedShown = 3n
/** More than anybody has waiting; so that a made-up nonce makes no endless line. */
const mostPlaces = 200

export function diagnose(facts: NonceFacts): Diagnosis {
  const { count, history } = facts
  const held = history.filter(holdsNonce).map(({ transaction }) => transaction.nonce)
  const last = [...held, facts.pendingCount - 1n].reduce((a, b) => (a > b ? a : b), count - 1n)
  const first = count > usedShown ? count - usedShown : 0n
  // Once for all places: a thousand that wait are not looked through for each of them.
  const at = byNonce(history)
  const line: NoncePlace[] = []
  let trouble: NoncePlace | undefined
  let blocked = 0
  for (let nonce = first; nonce <= last && line.length < mostPlaces; nonce += 1n) {
    const here = at.get(nonce) ?? []
    const place = nonce < count ? used(nonce, here) : placeOf(nonce, { ...facts, history: here })
    if (nonce < count || (!trouble && isWell(place))) line.push(place)
    else if (!trouble) {
      trouble = place
      line.push(place)
    } else {
      // What is wrong with it itself is the next trouble; until then only the first one counts.
      if (place.transaction) blocked += 1
      line.push(isWell(place) ? { ...place, state: 'blocked', acts: [] } : place)
    }
  }
  return { line, trouble, blocked }
}

function byNonce(history: readonly TransactionFacts[]): Map<bigint, TransactionFacts[]> {
  const at = new Map<bigint, TransactionFacts[]>()
  for (const facts of history) {
    const { nonce } = facts.transaction
    const same = at.get(nonce)
    if (same) same.push(facts)
    else at.set(nonce, [facts])
  }
  return at
}

function isWell({ state }: NoncePlace): boolean {
  return state === 'waits' || state === 'begun' || state === 'elsewhere'
}

function used(nonce: bigint, history: readonly TransactionFacts[]): NoncePlace {
  const ours = history.filter(({ transaction }) => transaction.nonce === nonce && transaction.signed)
  const included = ours.find((facts) => deriveStatus(facts).type === 'included')
  const transaction = included?.transaction ?? lastSigned(ours.map(({ transaction }) => transaction))
  return { nonce, state: 'used', acts: [], ...(transaction ? { transaction } : {}) }
}

function placeOf(nonce: bigint, { history, pendingCount, baseFeeWei, givenUp }: NonceFacts): NoncePlace {
  const transaction = lastSigned(holdersOf(nonce, history))
  const facts = history.find((each) => each.transaction.id === transaction?.id)
  if (!transaction || !facts) {
    return nonce < pendingCount
      ? { nonce, state: 'elsewhere', acts: ['wait'] }
      : { nonce, state: 'gap', acts: ['fill the gap'] }
  }
  const status = deriveStatus(facts)
  const here = { nonce, transaction }
  if (givenUp.has(transaction.id) && status.type === 'signed') {
    return { ...here, state: 'not delivered', acts: ['send again', 'cancel'] }
  }
  if (status.type === 'reserved' || status.type === 'signed')
    return { ...here, state: 'begun', acts: ['wait'] }
  if (baseFeeWei !== undefined && feeCapWei(transaction.unsigned.fees) < baseFeeWei) {
    // Forgotten or not: sent again as it is, it would be refused or forgotten once more.
    return { ...here, state: 'underpriced', acts: ['speed up', 'cancel', 'wait'] }
  }
  if (status.type === 'not found') {
    return { ...here, state: 'forgotten', acts: ['send again', 'speed up', 'cancel'] }
  }
  return { ...here, state: 'waits', acts: ['wait', 'speed up', 'cancel'] }
}

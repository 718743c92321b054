// Taking a nonce, before anything is signed: one decision over our own rows, made inside one database transaction.
import { canonicalJson } from '@/lib/base/canonicalJson'
import { chainIdHex } from '@/lib/base/chainId'
import type { Clock } from '@/lib/base/clock'
import type { Route } from '@/lib/base/route'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import { WalletError } from '@/lib/base/walletError'
import { holdersOf, lastSigned } from './nonce'
import type { TransactionStore } from './ports'
import type { Replaces, StoredTransaction, TransactionFacts } from './transaction'

/** An approved transaction, and the id of the question that it answers. */
export interface Intent {
  id: string
  unsigned: UnsignedTransaction
  /** The next nonce that the prompt showed: a lower one in `unsigned` was meant to replace. */
  nextNonce: bigint
  /** It is to take the place of this one, which must be the last that was signed for the nonce. */
  replaces?: Replaces
  /** Where it is to go, now and ever again. */
  route?: Route
  /** The endpoints did not agree when the prompt was made. */
  isDisagreed?: boolean
}

export type Reservation =
  | { type: 'reserved'; transaction: StoredTransaction }
  /** This approval was carried out before, in part or in whole. */
  | { type: 'exists'; facts: TransactionFacts }
  /** Another transaction holds the nonce since the prompt was made: it must be prepared and asked again. */
  | { type: 'nonce taken'; by: string }

/** Decides from the account's history alone. Throws Transactions.OtherThanReserved. */
export function mayReserve(history: readonly TransactionFacts[], intent: Intent, at: number): Reservation {
  const { id, unsigned } = intent
  const facts = history.find(({ transaction }) => transaction.id === id)
  if (facts) {
    if (canonicalJson(facts.transaction.unsigned) !== canonicalJson(unsigned)) throw new OtherThanReserved(id)
    // Released before it was signed: it may be tried again, as if for the first time.
    if (!facts.transaction.released) return { type: 'exists', facts }
  }
  const others = holdersOf(unsigned.nonce, history).filter((holder) => holder.id !== id)
  const [inTheWay] = others.filter((holder) => !mayReplace(intent, holder))
  if (inTheWay) return { type: 'nonce taken', by: inTheWay.id }
  const { replaces, route } = intent
  // Of two replacements of one transaction, the second was made without knowing of the first.
  const last = lastSigned(others)
  if (replaces && last && last.id !== replaces.id) return { type: 'nonce taken', by: last.id }
  const { chainId, from, nonce } = unsigned
  return {
    type: 'reserved',
    transaction: {
      id,
      chainId,
      from,
      nonce,
      unsigned,
      reservedAt: at,
      ...(replaces ? { replaces } : {}),
      ...(route ? { route } : {}),
    },
  }
}

/** On purpose, as the prompt said, and only what is signed: what is still being signed can't be outbid yet. */
function mayReplace(intent: Intent, holder: StoredTransaction): boolean {
  const isMeant = intent.replaces !== undefined || intent.unsigned.nonce < intent.nextNonce
  return isMeant && holder.signed !== undefined
}

/** Reserves in one database transaction. Called again with the same id it changes nothing. */
export async function reserve(store: TransactionStore, clock: Clock, intent: Intent): Promise<Reservation> {
  const { chainId, from } = intent.unsigned
  let reservation: Reservation | undefined
  await store.reserve({ chainId, from }, (history) => {
    reservation = mayReserve(history, intent, clock())
    return reservation.type === 'reserved' ? reservation.transaction : undefined
  })
  if (!reservation) throw new NotDecided(`expected a decision for ${from} on ${chainIdHex(chainId)}`)
  return reservation
}

/** One approval was carried out with two different transactions: somebody mixed them up. */
export class OtherThanReserved extends WalletError {
  readonly name = 'Transactions.OtherThanReserved'

  constructor(id: string) {
    super(`expected the transaction that was reserved for ${id}, got another`)
  }
}

/** The store did not ask. */
class NotDecided extends WalletError {
  readonly name = 'Transactions.NotDecided'
}

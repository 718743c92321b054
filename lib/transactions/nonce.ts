// Which nonce comes next, and who holds one. Pure.
import { holdsNonce } from './status'
import type { StoredTransaction, TransactionFacts } from './transaction'

/**
 * The lowest nonce, from the chain's count on, that no transaction of ours holds: what was released is filled first,
 * because everything above a gap would wait for ever.
 */
export function nextNonce(chainCount: bigint, history: readonly TransactionFacts[]): bigint {
  return nextNonces(chainCount, history, 1)[0] ?? chainCount
}

/** So many free nonces, lowest first: for transactions that are sent one after the other. */
export function nextNonces(
  chainCount: bigint,
  history: readonly TransactionFacts[],
  count: number,
): bigint[] {
  const held = new Set(history.filter(holdsNonce).map(({ transaction }) => transaction.nonce))
  const free: bigint[] = []
  for (let nonce = chainCount; free.length < count; nonce += 1n) if (!held.has(nonce)) free.push(nonce)
  return free
}

/** The transactions that hold this nonce: one, or more where the user replaced it knowingly. */
export function holdersOf(nonce: bigint, history: readonly TransactionFacts[]): StoredTransaction[] {
  return history
    .filter((facts) => facts.transaction.nonce === nonce && holdsNonce(facts))
    .map(({ transaction }) => transaction)
}

/** Of those that hold one nonce, the one signed last: what the next replacement has to outbid. */
export function lastSigned(holders: readonly StoredTransaction[]): StoredTransaction | undefined {
  return holders.reduce<StoredTransaction | undefined>(
    (last, holder) => (!last || (holder.signed?.at ?? 0) >= (last.signed?.at ?? 0) ? holder : last),
    undefined,
  )
}

// Which nonce comes next, and who holds one. Pure.
import { holdsNonce } from './status'
import type { StoredTransaction, TransactionFacts } from './transaction'

/**
 * The lowest nonce, from the chain's count on, that no transaction of ours holds: what was released is filled first,
 * because everything above a gap would wait for ever.
 */
export function nextNonce(chainCount: bigint, history: readonly TransactionFacts[]): bigint {
  const held = new Set(history.filter(holdsNonce).map(({ transaction }) => transaction.nonce))
  let nonce = chainCount
  while (held.has(nonce)) nonce += 1n
  return nonce
}

/** The transactions that hold this nonce: one, or more where the user replaced it knowingly. */
export function holdersOf(nonce: bigint, history: readonly TransactionFacts[]): StoredTransaction[] {
  return history
    .filter((facts) => facts.transaction.nonce === nonce && holdsNonce(facts))
    .map(({ transaction }) => transaction)
}

// What waits for an order in a mempool, or waited, and what became of it. Pure.
import type { Hex } from '@/lib/base/hex'
import { type Conflict, type MempoolView, type PaymentLook, type PendingPayment, streamMethod } from './facts'

/** One that was seen waiting and is in no block that stands. */
export interface WaitingPayment extends PendingPayment {
  fate: 'waits' | 'vanished' | 'outbid' | 'replaced'
  /** The transaction that bids for its nonce or took it, where somebody says which. */
  by?: Hex
}

export function fateOf(
  payment: PendingPayment,
  conflicts: readonly Conflict[],
  mempool: MempoolView | undefined,
  look: PaymentLook | undefined,
): WaitingPayment {
  const against = conflicts.filter(({ paying }) => paying === payment.transactionHash)
  // What is in a block says more than what bids.
  const conflict = against.find(({ seen }) => seen === 'block') ?? against[0]
  if (conflict) {
    const { seen, other } = conflict
    return { ...payment, fate: seen === 'block' ? 'replaced' : 'outbid', ...(other ? { by: other } : {}) }
  }
  // A stream says what comes and never what goes: only who lists what waits can miss something.
  const lists = mempool?.seers.some(
    ({ endpoint, method }) => endpoint === payment.endpoint && method !== streamMethod,
  )
  const isGone = lists && look?.checkedAt !== undefined && payment.lastSeenAt < look.checkedAt
  return { ...payment, fate: isGone ? 'vanished' : 'waits' }
}

// What the user was told last of a transaction: a fact, so that news outlive a worker that dies before it could tell them.
import type { Hex } from '@/lib/base/hex'
import type { TransactionStatus } from './status'

export interface ToldStatus {
  transactionId: string
  type: TransactionStatus['type']
  /** The block that it was in, or the transaction that took its nonce or bids for it. */
  about?: Hex
  /** It was in that block without effect. */
  failed?: true
  at: number
}

export type Mark = Pick<ToldStatus, 'type' | 'about' | 'failed'>

/** What of a status is worth telling: more confirmations of the same block are no news, nor who else shows it. Pure. */
export function markOf(status: TransactionStatus): Mark {
  const about =
    status.type === 'included'
      ? status.block.hash
      : status.type === 'replaced' || status.type === 'outbid'
        ? status.by?.hash
        : undefined
  const failed = status.type === 'included' && !status.succeeded
  return { type: status.type, ...(about ? { about } : {}), ...(failed ? { failed } : {}) }
}

/** Is what is told now something else than what was told before? Pure. */
export function isNews(told: Mark | undefined, now: Mark): boolean {
  return told?.type !== now.type || told.about !== now.about || told.failed !== now.failed
}

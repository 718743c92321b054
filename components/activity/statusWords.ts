// The words for each status of a transaction, and how much they should worry.
import type { TextKey } from '@/lib/i18n/catalogue'
import type { TransactionStatus } from '@/lib/transactions/status'

export type StatusTone = 'waiting' | 'good' | 'bad' | 'over'

/** The one-word texts; not the sentences and counts beside them. */
type WordKey = Exclude<Extract<TextKey, `status.${string}`>, `${string}.why` | 'status.confirmations'>

export interface StatusWords {
  word: WordKey
  tone: StatusTone
  /** A sentence more, where the word is not enough; `reason` is another party's own words. */
  why?:
    | { key: 'status.pendingAgain.why' | 'status.notFound.why' | 'status.replaced.why' | 'status.failed.why' }
    | { key: 'status.released.why' | 'status.undelivered.why' | 'status.refused.why'; reason: string }
  confirmations?: bigint
}

export function statusWords(status: TransactionStatus): StatusWords {
  switch (status.type) {
    case 'reserved':
      return { word: 'status.reserved', tone: 'waiting' }
    case 'released':
      return {
        word: 'status.released',
        tone: 'over',
        why: { key: 'status.released.why', reason: status.reason },
      }
    case 'signed':
      return status.tried
        ? {
            word: 'status.undelivered',
            tone: 'waiting',
            why: { key: 'status.undelivered.why', reason: status.tried.message },
          }
        : { word: 'status.signed', tone: 'waiting' }
    case 'broadcast':
      return { word: 'status.pending', tone: 'waiting' }
    case 'pending seen':
      return status.wasIncluded
        ? { word: 'status.pendingAgain', tone: 'waiting', why: { key: 'status.pendingAgain.why' } }
        : { word: 'status.pending', tone: 'waiting' }
    case 'not found':
      return { word: 'status.notFound', tone: 'waiting', why: { key: 'status.notFound.why' } }
    case 'dropped or replaced':
      return { word: 'status.replaced', tone: 'over', why: { key: 'status.replaced.why' } }
    case 'refused':
      return {
        word: 'status.refused',
        tone: 'bad',
        why: { key: 'status.refused.why', reason: status.message },
      }
    case 'included':
      return status.succeeded
        ? { word: 'status.included', tone: 'good', confirmations: status.confirmations }
        : {
            word: 'status.failed',
            tone: 'bad',
            why: { key: 'status.failed.why' },
            confirmations: status.confirmations,
          }
  }
}

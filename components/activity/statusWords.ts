// The words for each status of a transaction, and how much they should worry.
import type { TextKey } from '@/lib/i18n/catalogue'
import type { Replacement } from '@/lib/transactions/replacement'
import type { TransactionStatus } from '@/lib/transactions/status'

export type StatusTone = 'waiting' | 'good' | 'bad' | 'over'

/** The one-word texts; not the sentences and counts beside them. */
type WordKey = Exclude<
  Extract<TextKey, `status.${string}`>,
  `${string}.why` | 'status.confirmations' | `status.how.${string}`
>

/** How it was, or is about to be, replaced. */
type HowKey = Extract<TextKey, `status.how.${string}`>

const howKeys: Record<Replacement, { done: HowKey; open: HowKey }> = {
  'sped up': { done: 'status.how.spedUp', open: 'status.how.spedUp.open' },
  cancelled: { done: 'status.how.cancelled', open: 'status.how.cancelled.open' },
  'replaced here': { done: 'status.how.here', open: 'status.how.here.open' },
  'another device': { done: 'status.how.device', open: 'status.how.device.open' },
  'different content': { done: 'status.how.different', open: 'status.how.different.open' },
}

export interface StatusWords {
  word: WordKey
  tone: StatusTone
  /** A sentence more, where the word is not enough; `reason` is another party's own words. */
  why?:
    | {
        key:
          | 'status.pendingAgain.why'
          | 'status.notFound.why'
          | 'status.replaced.why'
          | 'status.failed.why'
          | HowKey
      }
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
    case 'pending seen':
      return status.wasIncluded
        ? { word: 'status.pendingAgain', tone: 'waiting', why: { key: 'status.pendingAgain.why' } }
        : { word: 'status.pending', tone: 'waiting' }
    case 'not found':
      return { word: 'status.notFound', tone: 'waiting', why: { key: 'status.notFound.why' } }
    case 'outbid':
      return {
        word: 'status.outbid',
        tone: status.how === 'different content' ? 'bad' : 'waiting',
        why: { key: howKeys[status.how].open },
      }
    case 'replaced':
      return {
        word: wordOfReplaced(status.how),
        tone: status.how === 'different content' ? 'bad' : 'over',
        why: { key: status.how ? howKeys[status.how].done : 'status.replaced.why' },
      }
    case 'refused':
      return {
        word: 'status.refused',
        tone: 'bad',
        why: { key: 'status.refused.why', reason: status.message },
      }
    case 'included':
      return status.succeeded
        ? {
            word: status.level === 'included' ? 'status.included' : `status.${status.level}`,
            tone: 'good',
            confirmations: status.confirmations,
          }
        : {
            word: 'status.failed',
            tone: 'bad',
            why: { key: 'status.failed.why' },
            confirmations: status.confirmations,
          }
  }
}

function wordOfReplaced(how: Replacement | undefined): WordKey {
  if (how === 'sped up') return 'status.spedUp'
  return how === 'cancelled' ? 'status.cancelled' : 'status.replaced'
}

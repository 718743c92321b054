// The practice cases in the order in which they are learnt from.
import type { PracticeId } from '@/lib/requests/practice/cases'

export const practiceOrder: readonly PracticeId[] = [
  'honest-payment',
  'lookalike',
  'known-approval',
  'unlimited-approval',
  'honest-sign-in',
  'fake-support',
  'fake-airdrop',
  'order-for-nothing',
  'unsellable-token',
  'free-phrase',
]

/** How each was answered since the page was opened. */
export type PracticeAnswers = Partial<Record<PracticeId, 'right' | 'wrong'>>

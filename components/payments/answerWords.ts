// The answer of an order in one word, and how it looks.
import { Ban, CircleCheck, CircleDashed, type LucideIcon, OctagonAlert } from 'lucide-react'
import type { TextKey } from '@/lib/i18n/catalogue'
import type { ShownPayment } from '@/lib/storage/read/payments'

export type Answer = 'safe' | 'not yet' | 'danger' | 'closed'

/** A closed order has no answer any more, unless what came for it is in danger. */
export function answerOf({ expected, status }: Pick<ShownPayment, 'expected' | 'status'>): Answer {
  return expected.closedAt !== undefined && status.answer === 'not yet' ? 'closed' : status.answer
}

export const answerLooks: Record<
  Answer,
  { word: TextKey & `payments.answer.${string}`; icon: LucideIcon; ink: string; box: string; bar: string }
> = {
  safe: {
    word: 'payments.answer.safe',
    icon: CircleCheck,
    ink: 'text-success-ink',
    box: 'border-success/40 bg-success-soft text-success-ink',
    bar: 'bg-success',
  },
  'not yet': {
    word: 'payments.answer.not yet',
    icon: CircleDashed,
    ink: 'text-caution-ink',
    box: 'border-line bg-caution-soft text-caution-ink',
    bar: 'bg-accent',
  },
  danger: {
    word: 'payments.answer.danger',
    icon: OctagonAlert,
    ink: 'text-danger-ink',
    box: 'border-danger/50 bg-danger-soft text-danger-ink',
    bar: 'bg-danger',
  },
  closed: {
    word: 'payments.answer.closed',
    icon: Ban,
    ink: 'text-soft',
    box: 'border-line bg-sunken text-soft',
    bar: 'bg-edge',
  },
}

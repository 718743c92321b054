// When the network was last looked at for an order: grey, with a word of warning, when that is too long ago.
import { clsx } from 'clsx'
import { History } from 'lucide-react'
import { exactTimeText, relativeTimeText } from '@/lib/i18n/timeText'
import type { PaymentStatus } from '@/lib/payments/paymentStatus'
import { useLanguage, useText } from '../ui/useText'

export function CheckedAt(props: { status: PaymentStatus; now: number }) {
  const t = useText()
  const language = useLanguage()
  const { checkedAt, stale } = props.status
  const ago = checkedAt === undefined ? undefined : relativeTimeText(checkedAt, props.now, language)
  return (
    <span
      className={clsx('inline-flex items-center gap-1 text-sm', stale ? 'text-faint italic' : 'text-soft')}
      title={checkedAt === undefined ? undefined : exactTimeText(checkedAt, language)}
    >
      <History aria-hidden size={13} className="shrink-0" />
      {checkedAt === undefined
        ? t('payments.neverChecked')
        : ago === undefined
          ? t('payments.checkedNow')
          : t('payments.checked', { when: ago })}
    </span>
  )
}

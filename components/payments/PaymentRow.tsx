// One order of the list: what it is for, the answer, and how old that is.
import { clsx } from 'clsx'
import type { ShownPayment } from '@/lib/storage/read/payments'
import { routeHref } from '../dashboard/route'
import { Amount } from '../ui/Amount'
import { NetworkBadge } from '../ui/NetworkBadge'
import { useText } from '../ui/useText'
import { answerLooks, answerOf } from './answerWords'
import { CheckedAt } from './CheckedAt'
import { type PaymentWords, reasonSentence } from './reasonSentence'

export function PaymentRow(props: { payment: ShownPayment; words: PaymentWords; now: number }) {
  const t = useText()
  const { payment, words, now } = props
  const { expected, status } = payment
  const network = words.networks.find(({ chainId }) => chainId === expected.chainId)
  const { word, icon: Icon, ink } = answerLooks[answerOf(payment)]
  const grey = status.stale && !status.settled
  const [leading] = status.reasons
  return (
    <li>
      <a
        href={routeHref({ page: 'payments', id: expected.id })}
        className="grid gap-x-6 gap-y-1.5 px-4 py-3.5 transition-colors hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto]"
      >
        <span className="flex min-w-0 flex-col gap-0.5">
          <span className="truncate font-semibold">{expected.label ?? t('payments.unnamed')}</span>
          <span className="flex flex-wrap items-center gap-x-2.5 text-sm text-soft">
            <Amount value={expected.amount} {...words.unit} />
            <NetworkBadge network={network} chainId={expected.chainId} />
          </span>
        </span>
        <span className="flex min-w-0 flex-col gap-0.5 sm:items-end">
          <span className={clsx('inline-flex items-center gap-1.5 font-semibold', grey ? 'text-faint' : ink)}>
            <Icon aria-hidden size={16} className="shrink-0" />
            {t(word)}
          </span>
          <CheckedAt status={status} now={now} />
        </span>
        {leading && (
          <span className="truncate text-sm text-faint sm:col-span-2" title={reasonSentence(leading, words)}>
            {reasonSentence(leading, words)}
          </span>
        )}
      </a>
    </li>
  )
}

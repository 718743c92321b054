// How a transaction stands, as a word with a sign.
import { clsx } from 'clsx'
import { CircleCheck, CircleDashed, CircleMinus, CircleX, type LucideIcon } from 'lucide-react'
import type { TransactionStatus } from '@/lib/transactions/status'
import { useText } from '../ui/useText'
import { type StatusTone, statusWords } from './statusWords'

const looks: Record<StatusTone, { colour: string; icon: LucideIcon }> = {
  waiting: { colour: 'text-caution-ink', icon: CircleDashed },
  good: { colour: 'text-success-ink', icon: CircleCheck },
  bad: { colour: 'text-danger-ink', icon: CircleX },
  over: { colour: 'text-soft', icon: CircleMinus },
}

/** `withConfirmations` adds how many blocks stand on it, with its own. */
export function StatusWord(props: { status: TransactionStatus; withConfirmations?: boolean }) {
  const t = useText()
  const { word, tone, confirmations } = statusWords(props.status)
  const { colour, icon: Icon } = looks[tone]
  return (
    <span className={clsx('inline-flex items-center gap-1 font-medium whitespace-nowrap', colour)}>
      <Icon aria-hidden size={13} className="shrink-0" />
      {t(word)}
      {props.withConfirmations && confirmations !== undefined && (
        <span className="font-normal">
          {`· ${t('status.confirmations', { count: Number(confirmations) })}`}
        </span>
      )}
    </span>
  )
}

/** The sentence that says more; nothing where the word is enough. */
export function StatusSentence(props: { status: TransactionStatus }) {
  const t = useText()
  const { why } = statusWords(props.status)
  if (!why) return null
  return <>{'reason' in why ? t(why.key, { reason: why.reason }) : t(why.key)}</>
}

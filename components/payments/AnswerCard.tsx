// The five-second answer of an order: may it be delivered, why, how far it is, and how old the answer is.
import { clsx } from 'clsx'
import type { Text } from '@/lib/i18n/catalogue'
import type { PaymentStatus } from '@/lib/payments/paymentStatus'
import type { ShownPayment } from '@/lib/storage/read/payments'
import { useText } from '../ui/useText'
import { answerLooks, answerOf } from './answerWords'
import { CheckedAt } from './CheckedAt'
import { type PaymentWords, reasonSentence } from './reasonSentence'

export function AnswerCard(props: { payment: ShownPayment; words: PaymentWords; now: number }) {
  const t = useText()
  const { payment, words, now } = props
  const { status } = payment
  const answer = answerOf(payment)
  const { word, icon: Icon, box, bar } = answerLooks[answer]
  const [leading, ...others] = status.reasons
  // What speaks of the payer has a card of its own.
  const more = others.filter(({ type }) => type !== 'payer' && type !== 'taken back')
  const grey = status.stale && !status.settled
  return (
    <section
      aria-labelledby="answer"
      aria-live="polite"
      className={clsx(
        'flex flex-col gap-3 rounded-card border p-5 shadow-lift sm:p-6',
        grey ? 'border-line bg-sunken text-soft' : box,
      )}
    >
      <div className="flex items-center gap-4">
        <Icon aria-hidden size={44} className="shrink-0" strokeWidth={1.75} />
        <div className="min-w-0">
          <h2
            id="answer"
            className="text-2xl leading-tight font-semibold tracking-tight"
            data-answer={answer}
          >
            {t(word)}
          </h2>
          {leading && <p className="mt-1 text-pretty">{reasonSentence(leading, words)}</p>}
        </div>
      </div>
      {leading?.type !== 'chain stopped' && <Progress status={status} bar={grey ? 'bg-edge' : bar} />}
      {more.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-pretty">
          {more.map((reason) => {
            const sentence = reasonSentence(reason, words)
            return <li key={sentence}>{sentence}</li>
          })}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CheckedAt status={status} now={now} />
        {grey && status.checkedAt !== undefined && <span className="text-sm">{t('payments.stale')}</span>}
      </div>
    </section>
  )
}

function Progress(props: { status: PaymentStatus; bar: string }) {
  const t = useText()
  const { wanted } = props.status
  if (wanted.type === 'never') {
    return <p className="text-sm font-medium">{t('payments.confirmationsNever')}</p>
  }
  const text = progressText(t, props.status, wanted)
  const share = shareOf(props.status, wanted)
  return (
    <div className="flex flex-col gap-1.5">
      <div
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        className="h-2 overflow-hidden rounded-full bg-page/70"
      >
        <div className={clsx('h-full rounded-full', props.bar)} style={{ width: `${share}%` }} />
      </div>
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{text}</span>
        <span>{t(`payments.wanted.${wanted.because}`)}</span>
      </p>
    </div>
  )
}

type Waiting = Extract<PaymentStatus['wanted'], { type: 'wait' }>

function progressText(t: Text, { confirmations, level }: PaymentStatus, wanted: Waiting): string {
  if (level === 'finalised' || (level === 'safe' && wanted.level === 'safe')) return t(`payments.is.${level}`)
  const have = confirmations.toString()
  if (wanted.confirmations === undefined) return t(`payments.until.${wanted.level ?? 'finalised'}`, { have })
  const values = { have, wanted: wanted.confirmations.toString() }
  return wanted.level ? t(`payments.or.${wanted.level}`, values) : t('payments.confirmations', values)
}

/** In hundredths. By level alone: in a block, safe, final. */
function shareOf({ confirmations, level }: PaymentStatus, wanted: Waiting): number {
  if (level === 'finalised' || level === wanted.level) return 100
  if (wanted.confirmations !== undefined) {
    return confirmations >= wanted.confirmations ? 100 : Number((confirmations * 100n) / wanted.confirmations)
  }
  if (confirmations === 0n) return 0
  return level === 'safe' ? 66 : 33
}

// "2 of 3", and behind it what else waits: who asks, and for what.
import { ChevronDown } from 'lucide-react'
import type { Question, QuestionBody } from '@/lib/requests/approvals/question'
import { useText } from '../ui/useText'
import { OriginText } from './AskerView'

/** Where this question stands among those that wait. */
export interface Place {
  number: number
  total: number
  /** Those that wait behind it, oldest first; left out while the wallet is locked. */
  waiting?: readonly Question[]
}

/** More than these are only counted. */
const shownAtMost = 6

const wishes = {
  connect: 'waiting.connect',
  'switch chain': 'waiting.switch',
  'add network': 'waiting.addNetwork',
  transaction: 'waiting.transaction',
  message: 'waiting.message',
  'typed data': 'waiting.typedData',
  'watch asset': 'waiting.asset',
  calls: 'waiting.calls',
} as const satisfies Record<QuestionBody['kind'], string>

/** Opens over the prompt, so that nothing moves. Nothing while only one question is open. */
export function WaitingList(props: { place: Place }) {
  const t = useText()
  const { number, total, waiting = [] } = props.place
  if (total <= 1) return null
  const label = t('approval.counter', { number, total })
  const pill = 'rounded-full bg-sunken px-2 py-0.5 text-xs font-medium whitespace-nowrap text-soft'
  if (waiting.length === 0) {
    return (
      <span title={t('approval.counterLong', { number, total })} className={pill}>
        {label}
      </span>
    )
  }
  const more = waiting.length - shownAtMost
  return (
    <details className="group relative">
      <summary
        title={t('approval.counterLong', { number, total })}
        className="flex cursor-pointer list-none items-center gap-0.5 rounded-full hover:text-ink [&::-webkit-details-marker]:hidden"
      >
        <span className={pill}>{label}</span>
        <ChevronDown
          aria-hidden
          size={14}
          className="text-faint transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="absolute top-full left-0 z-10 mt-1.5 w-72 rounded-card border border-line bg-raised p-3 shadow-lift">
        <p className="mb-1.5 text-xs font-semibold text-soft">
          {t('waiting.title', { count: waiting.length })}
        </p>
        <ol className="flex flex-col gap-2">
          {waiting.slice(0, shownAtMost).map((question) => (
            <li key={question.id} className="text-sm">
              <Waiting question={question} />
            </li>
          ))}
        </ol>
        {more > 0 && <p className="mt-2 text-xs text-faint">{t('waiting.more', { count: more })}</p>}
      </div>
    </details>
  )
}

function Waiting({ question }: { question: Question }) {
  const t = useText()
  const { asker, body } = question
  return (
    <>
      {asker.type === 'wallet' ? t('approval.asker.wallet') : <OriginText origin={asker.origin} />}{' '}
      {asker.type === 'site' && asker.origin !== asker.topOrigin && (
        <>
          <span className="text-soft">{t('waiting.within')}</span> <OriginText
            origin={asker.topOrigin}
          />{' '}
        </>
      )}
      <span className="text-soft">{t(wishes[body.kind])}</span>
    </>
  )
}

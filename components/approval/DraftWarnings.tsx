// What must be said of a transaction beside what it does; the worst first.
import type { Question, TransactionDraft } from '@/lib/requests/approvals/question'
import { ScoreCard } from '../safety/ScoreCard'
import { doesText } from '../safety/sentenceText'
import { Notice } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import type { Currency } from './costText'

/** Something that almost nobody wants: the confirm button then looks like it. */
export function isDangerous(draft: TransactionDraft): boolean {
  const { simulation } = draft
  if (simulation?.type === 'simulated' && simulation.outcome.type === 'fails') return true
  return isBad(draft)
}

/** The same for what has no draft. */
export function isBad(review: { findings: TransactionDraft['findings'] } | undefined): boolean {
  return review?.findings.some(({ level }) => level === 'danger' || level === 'forbidden') ?? false
}

/** Whether it can't be signed at all. */
export function isForbidden(found: { findings: TransactionDraft['findings'] } | undefined): boolean {
  return found?.findings.some(({ level }) => level === 'forbidden') ?? false
}

export function DraftWarnings(props: { draft: TransactionDraft; currency: Currency }) {
  const { findings, score } = props.draft
  return <ScoreCard findings={findings} score={score} currency={props.currency} />
}

/** The same for what is signed or granted without a transaction. */
export function QuestionFindings(props: { question: Question; currency?: Currency }) {
  const t = useText()
  const language = useLanguage()
  const { review } = props.question
  if (!review) return null
  const { knownSite, meaning, findings } = review
  const currency = props.currency ?? { symbol: '', decimals: 0 }
  return (
    <>
      {meaning?.sentence && (
        <p data-says className="text-lg font-semibold text-balance break-words">
          {doesText(meaning.sentence, { t, language, currency })}
        </p>
      )}
      {knownSite !== undefined ? (
        <Notice tone="info">{t('finding.knownSite', { name: knownSite })}</Notice>
      ) : (
        props.question.body.kind === 'connect' && <Notice tone="info">{t('finding.unlistedSite')}</Notice>
      )}
      {(findings.length > 0 || props.question.body.kind !== 'connect') && (
        <ScoreCard findings={findings} score={review.score} currency={currency} />
      )}
    </>
  )
}

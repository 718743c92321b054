// How dangerous it is at one glance: the score, the reason that leads, and what may not be overlooked. One press
// deeper: every finding.
import { clsx } from 'clsx'
import { ChevronRight, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '@/lib/safety/risk/finding'
import type { Score } from '@/lib/safety/risk/score'
import { useLanguage, useText } from '../ui/useText'
import { FindingCard } from './FindingCard'
import { Gauge } from './Gauge'
import { isSaidAtOnce, mergeFindings, type SaidFinding } from './mergeFindings'
import type { SentenceContext } from './sentenceText'

const boxes: Record<Score['level'], string> = {
  none: 'border-line bg-surface',
  info: 'border-line bg-surface',
  caution: 'border-transparent bg-caution-soft',
  danger: 'border-transparent bg-danger-soft',
  forbidden: 'border-transparent bg-danger-soft',
}
const inks: Record<Score['level'], string> = {
  none: 'text-success-ink',
  info: 'text-brand-ink',
  caution: 'text-caution-ink',
  danger: 'text-danger-ink',
  forbidden: 'text-danger-ink',
}

/** `open`: with every finding shown from the start, where there is room for nothing else. */
export function ScoreCard(props: {
  findings: readonly Finding[]
  score: Score
  currency: SentenceContext['currency']
  open?: boolean
}) {
  const t = useText()
  const language = useLanguage()
  const { score } = props
  // What is shut is not there: addresses in it would be found twice.
  const [isOpen, setOpen] = useState(props.open ?? false)
  const said = mergeFindings(props.findings, { t, language, currency: props.currency })
  const [leading, ...others] = said
  const open = others.filter(({ finding }) => isSaidAtOnce(finding))
  if (!leading) {
    return (
      <section
        aria-label={t('risk.title')}
        data-level={score.level}
        data-score={score.score}
        className="flex items-start gap-2 px-1 text-sm text-soft"
      >
        <CircleCheck aria-hidden size={17} className="mt-px shrink-0 text-success-ink" />
        <p className="text-pretty">{t('risk.nothing')}</p>
      </section>
    )
  }
  return (
    <section
      aria-label={t('risk.title')}
      data-level={score.level}
      data-score={score.score}
      className={clsx('rounded-card border shadow-lift', boxes[score.level])}
    >
      <div className="flex items-start gap-3.5 px-4 py-3">
        <Gauge score={score.score} level={score.level} />
        <div className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
          <p className={clsx('text-base font-semibold', inks[score.level])}>
            {t(`risk.level.${score.level}`)}
          </p>
          <Reason said={leading} strong />
        </div>
      </div>
      {open.length > 0 && (
        <ul className="flex flex-col gap-2.5 px-4 pb-3 text-sm">
          {open.map((each) => (
            <li key={each.says} className="border-t border-current/15 pt-2.5">
              <Reason said={each} />
            </li>
          ))}
        </ul>
      )}
      <details
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        className="group border-t border-line"
      >
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-sm font-semibold text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            size={16}
            className="shrink-0 transition-transform group-open:rotate-90"
          />
          {t('risk.why', { count: said.length })}
        </summary>
        {isOpen && (
          <>
            <ol className="m-0 flex list-none flex-col gap-2.5 px-3 pb-3">
              {said.map((each) => (
                <li key={each.says}>
                  <FindingCard said={each} points={pointsOf(each.finding, score)} />
                </li>
              ))}
            </ol>
            <p className="px-4 pb-3.5 text-xs text-soft">{t('risk.how')}</p>
          </>
        )}
      </details>
    </section>
  )
}

function Reason(props: { said: SaidFinding; strong?: boolean }) {
  const { says, advises, finding } = props.said
  return (
    <div data-rule={finding.rule} data-level={finding.level} className="flex flex-col gap-1">
      <p className="text-pretty break-words text-ink">{says}</p>
      {finding.level !== 'info' && (
        <p className={clsx('text-pretty break-words text-ink', props.strong && 'font-semibold')}>{advises}</p>
      )}
    </div>
  )
}

/** What this finding adds to the score; nothing where the band of the worst level is full. */
function pointsOf(finding: Finding, { parts }: Score): number {
  return parts.find(({ rule }) => rule === finding.rule)?.points ?? 0
}

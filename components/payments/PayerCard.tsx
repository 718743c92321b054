// What the rules say of who pays: the score, each finding, and what to do about it.
import { clsx } from 'clsx'
import { CircleAlert, Info, OctagonAlert } from 'lucide-react'
import type { PayerFinding, PayerVerdict } from '@/lib/payments/facts'
import { Card } from '../ui/Card'
import { useText } from '../ui/useText'
import { findingAdvice, findingSentence } from './reasonSentence'

const looks: Record<PayerFinding['level'], { icon: typeof Info; ink: string }> = {
  info: { icon: Info, ink: 'text-soft' },
  caution: { icon: CircleAlert, ink: 'text-caution-ink' },
  danger: { icon: OctagonAlert, ink: 'text-danger-ink' },
  forbidden: { icon: OctagonAlert, ink: 'text-danger-ink' },
}

export function PayerCard(props: { verdict: PayerVerdict }) {
  const t = useText()
  const { score, findings } = props.verdict
  return (
    <Card
      title={t('payments.whoPays')}
      aside={<span className="text-sm text-soft">{t('payments.score', { score })}</span>}
    >
      {findings.length === 0 ? (
        <p className="text-sm text-soft">{t('payments.noFindings')}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {findings.map((finding) => {
            const { icon: Icon, ink } = looks[finding.level]
            const sentence = findingSentence(finding, t)
            return (
              <li key={sentence} className="flex gap-2.5">
                <Icon aria-hidden size={17} className={clsx('mt-0.5 shrink-0', ink)} />
                <span className="min-w-0">
                  <span className={clsx('block font-medium break-words', ink)}>{sentence}</span>
                  <span className="block text-sm text-soft">{findingAdvice(finding, t)}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}

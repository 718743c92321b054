// One finding with all there is to it: what was found, what to do, what it is about, how it is known, what it rests on.
import { clsx } from 'clsx'
import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import { parseAddress } from '@/lib/base/address'
import type { Finding } from '@/lib/safety/risk/finding'
import { usePromptPlace } from '../approval/promptPlace'
import { AddressView } from '../ui/AddressView'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { useText } from '../ui/useText'
import type { SaidFinding } from './mergeFindings'
import { practiceOf } from './practiceOf'

const looks: Record<Finding['level'], { icon: LucideIcon; ink: string }> = {
  info: { icon: Info, ink: 'text-brand-ink' },
  caution: { icon: TriangleAlert, ink: 'text-caution-ink' },
  danger: { icon: OctagonAlert, ink: 'text-danger-ink' },
  forbidden: { icon: OctagonAlert, ink: 'text-danger-ink' },
}

const evidenceKeys = {
  request: 'evidence.request',
  'own records': 'evidence.ownRecords',
  list: 'evidence.list',
  chain: 'evidence.chain',
  browser: 'evidence.browser',
  missing: 'evidence.missing',
} as const satisfies Record<Finding['found'][number], string>

/** `points`: what it adds to the score. */
export function FindingCard(props: { said: SaidFinding; points: number }) {
  const t = useText()
  const { finding, says, advises } = props.said
  const { icon: Icon, ink } = looks[finding.level]
  const place = usePromptPlace()
  const practice = practiceOf(finding.rule)
  const about = finding.subject === undefined ? undefined : parseAddress(finding.subject)
  return (
    <article
      data-finding={`${finding.rule}:${finding.level}`}
      className="flex flex-col gap-2 rounded-control border border-line bg-surface px-3.5 py-3 text-sm"
    >
      <header className={clsx('flex items-center gap-2 font-semibold', ink)}>
        <Icon aria-hidden size={16} className="shrink-0" />
        <span>{t(`finding.level.${finding.level}`)}</span>
        {props.points > 0 && (
          <span className="ml-auto text-xs font-normal text-soft tabular-nums">
            {t('risk.points', { count: props.points })}
          </span>
        )}
      </header>
      <p className="text-pretty break-words text-ink">{says}</p>
      <dl className="flex flex-col gap-2">
        <Part label={t('risk.todo')}>{advises}</Part>
        {about?.type === 'address' && (
          <Part label={t('risk.about')}>
            <AddressView address={about.address} form="full" copy />
          </Part>
        )}
        <Part label={t('evidence.title')}>
          <ul className="list-disc pl-4">
            {finding.found.map((found) => (
              <li key={found}>
                {t(evidenceKeys[found])}{' '}
                {found === 'chain' && finding.known && <HowKnownBadge known={finding.known} />}
              </li>
            ))}
          </ul>
        </Part>
        {finding.reference !== undefined && <Part label={t('risk.reference')}>{finding.reference}</Part>}
      </dl>
      {place !== 'practice' && practice !== undefined && (
        <a
          href={`/dashboard.html#/practice/${practice}`}
          target={location.pathname === '/dashboard.html' ? undefined : '_blank'}
          rel="noreferrer"
          className="w-fit text-sm font-semibold text-brand-ink underline underline-offset-2"
        >
          {t('practice.link')}
        </a>
      )}
    </article>
  )
}

function Part(props: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-faint">{props.label}</dt>
      <dd className="text-pretty break-words text-soft">{props.children}</dd>
    </div>
  )
}

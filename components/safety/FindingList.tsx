// What must be said before signing: each finding with what to do about it, the worst first, and its evidence behind it.
import type { Finding } from '@/lib/safety/risk/finding'
import { Notice, type NoticeTone } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import { findingText } from './sentenceText'

const tones: Record<Finding['level'], NoticeTone> = {
  info: 'info',
  caution: 'caution',
  danger: 'danger',
  forbidden: 'danger',
}

const evidenceKeys = {
  request: 'evidence.request',
  'own records': 'evidence.ownRecords',
  list: 'evidence.list',
  chain: 'evidence.chain',
  browser: 'evidence.browser',
  missing: 'evidence.missing',
} as const satisfies Record<Finding['found'][number], string>

/** More of one kind than this say nothing new. */
const maxShown = 8

export function FindingList(props: {
  findings: readonly Finding[]
  currency: { symbol: string; decimals: number }
}) {
  const t = useText()
  const language = useLanguage()
  const said = new Map<string, { tone: NoticeTone; says: string; advises: string; evidence: Finding }>()
  for (const finding of props.findings) {
    const text = findingText(finding, { t, language, currency: props.currency })
    // The same sentence about the same thing is said once.
    if (!said.has(text.says)) said.set(text.says, { tone: tones[finding.level], ...text, evidence: finding })
  }
  return [...said.values()].slice(0, maxShown).map(({ tone, says, advises, evidence }) => (
    <div key={says} className="contents" data-rule={evidence.rule} data-level={evidence.level}>
      <Notice tone={tone}>
        <p>{says}</p>
        {tone !== 'info' && <p className="mt-1 font-medium">{advises}</p>}
        <details className="mt-1 text-xs">
          <summary className="cursor-pointer underline-offset-2 hover:underline">
            {t('evidence.title')}
          </summary>
          <ul className="mt-1 list-disc pl-4">
            {evidence.found.map((found) => (
              <li key={found}>{t(evidenceKeys[found])}</li>
            ))}
            {evidence.reference !== undefined && <li>{evidence.reference}</li>}
          </ul>
        </details>
      </Notice>
    </div>
  ))
}

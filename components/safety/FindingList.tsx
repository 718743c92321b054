// What must be said before signing: each finding with what to do about it, the worst first.
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

/** More of one kind than this say nothing new. */
const maxShown = 8

export function FindingList(props: {
  findings: readonly Finding[]
  currency: { symbol: string; decimals: number }
}) {
  const t = useText()
  const language = useLanguage()
  const said = new Map<string, { tone: NoticeTone; says: string; advises: string }>()
  for (const finding of props.findings) {
    const text = findingText(finding, { t, language, currency: props.currency })
    // The same sentence about the same thing is said once.
    if (!said.has(text.says)) said.set(text.says, { tone: tones[finding.level], ...text })
  }
  return [...said.values()].slice(0, maxShown).map(({ tone, says, advises }) => (
    <Notice key={says} tone={tone}>
      <p>{says}</p>
      {tone !== 'info' && <p className="mt-1 font-medium">{advises}</p>}
    </Notice>
  ))
}

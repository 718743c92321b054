// Findings as they are said: the worst first, each sentence once.
import type { Finding } from '@/lib/safety/risk/finding'
import { findingText, type SentenceContext } from './sentenceText'

export interface SaidFinding {
  says: string
  advises: string
  finding: Finding
}

/** More of them say nothing new. */
const maxShown = 16

/** The same sentence about the same thing is said once. `findings`: the worst first, as they are stored. */
export function mergeFindings(findings: readonly Finding[], context: SentenceContext): SaidFinding[] {
  const said = new Map<string, SaidFinding>()
  for (const finding of findings) {
    const text = findingText(finding, context)
    if (!said.has(text.says)) said.set(text.says, { ...text, finding })
  }
  return [...said.values()].slice(0, maxShown)
}

/**
 * Whether it is said beside the leading one, and not behind a press: what is as bad as a danger, and that something
 * changed while it was read, since who has read it already does not look again.
 */
export function isSaidAtOnce({ level, rule }: Pick<Finding, 'level' | 'rule'>): boolean {
  return level === 'danger' || level === 'forbidden' || rule === 'simulation-changed'
}

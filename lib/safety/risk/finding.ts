// One thing that the user must know before signing: what was found, how bad it is, and what it was found from.
import type { HowKnown } from '@/lib/base/known'
import type { SentenceValues } from '../decode/sentence'
import type { RuleId } from './ruleIds'

/** From the mildest. `info` must not look like a warning; `danger` is almost never wanted; `forbidden` can't be signed. */
export const levels = ['info', 'caution', 'danger', 'forbidden'] as const

export type Level = (typeof levels)[number]

/** How a piece of evidence is known. */
export type HowFound =
  /** It stands in what is to be signed. */
  | 'request'
  /** From the user's own accounts, contacts and past payments. */
  | 'own records'
  /** From a list that ships with the wallet. */
  | 'list'
  /** From the network's endpoints. */
  | 'chain'
  /** From the browser: which site asks. */
  | 'browser'
  /** It was looked for and is not to be had. */
  | 'missing'

export interface Finding {
  rule: RuleId
  level: Level
  /**
   * For the texts `finding.<rule>` (what was found) and `finding.<rule>.do` (what to do about it) in
   * lib/i18n/<language>/findings.ts.
   */
  values: SentenceValues
  /** What it is about: an address in lower case or an origin. A trusted mark names rule and subject. */
  subject?: string
  found: readonly HowFound[]
  /** How sure that is which was found on the chain, where it rests on one reading of it. */
  known?: HowKnown
  /** The standard or the paper it rests on, by name. */
  reference?: string
  /** 0 to 100: how much it adds to the score. */
  weight: number
}

/** The worst first; equally bad ones by weight, then as they came. */
export function worstFirst<F extends Pick<Finding, 'level' | 'weight'>>(findings: readonly F[]): F[] {
  return [...findings].sort(
    (a, b) => levels.indexOf(b.level) - levels.indexOf(a.level) || b.weight - a.weight,
  )
}

/** The level of the worst finding; `none` without findings. */
export function worstLevel(findings: readonly Pick<Finding, 'level'>[]): Level | 'none' {
  return findings.reduce<Level | 'none'>(
    (worst, { level }) => (worst === 'none' || levels.indexOf(level) > levels.indexOf(worst) ? level : worst),
    'none',
  )
}

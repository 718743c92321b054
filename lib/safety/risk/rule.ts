// What a rule is: data and one pure function over the evidence that it declares.
import type { HowKnown } from '@/lib/base/known'
import type { SentenceValues } from '../decode/sentence'
import type { Evidence, EvidenceName } from './evidence'
import type { HowFound, Level } from './finding'
import type { RuleId } from './ruleIds'

/** What a rule says; its id, reference and weight are added by `judge`. */
export interface Result {
  level: Level
  values?: SentenceValues
  subject?: string
  found: readonly HowFound[]
  /** How sure that is which was found on the chain, where the rule rests on one reading of it. */
  known?: HowKnown
  /** Where it weighs otherwise than its level does. */
  weight?: number
}

export interface Rule {
  id: RuleId
  /** It gets these and nothing else: what is not named here can't change what it says. */
  needs: readonly EvidenceName[]
  /** The standard or the paper it rests on, by name. */
  reference?: string
  check(evidence: Evidence): readonly Result[]
}

/** Declares a rule; its function sees only the evidence it needs. */
export function rule<Name extends EvidenceName>(declared: {
  id: RuleId
  needs: readonly Name[]
  reference?: string
  check(evidence: Pick<Evidence, Name>): readonly Result[]
}): Rule {
  return declared
}

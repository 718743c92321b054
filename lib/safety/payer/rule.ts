// What a payer rule is: data and one pure function over the evidence that it declares.
import type { Level } from '../risk/finding'
import type { PayerEvidence, PayerEvidenceName } from './evidence'
import type { PayerRuleId } from './ruleIds'

/** What a rule says; its id and weight are added by `judgePayer`. `forbidden`: no confirmations make it safe. */
export interface PayerResult {
  level: Level
  /** For the texts `payer.<id>` and `payer.<id>.do` in lib/i18n/<language>/payers.ts. */
  values?: Readonly<Record<string, string>>
  /** Where it weighs otherwise than its level does. */
  weight?: number
}

export interface PayerRule {
  id: PayerRuleId
  /** It gets these and nothing else: what is not named here can't change what it says. */
  needs: readonly PayerEvidenceName[]
  check(evidence: PayerEvidence): PayerResult | undefined
}

/** Declares a rule; its function sees only the evidence it needs. */
export function payerRule<Name extends PayerEvidenceName>(declared: {
  id: PayerRuleId
  needs: readonly Name[]
  check(evidence: Pick<PayerEvidence, Name>): PayerResult | undefined
}): PayerRule {
  return declared
}

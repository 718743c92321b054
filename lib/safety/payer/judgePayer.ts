// Runs every payer rule over the evidence; a rule that throws becomes a finding of its own.
import { type Level, worstFirst } from '../risk/finding'
import { scoreOf, usualWeight } from '../risk/score'
import { allPayerRules } from './allPayerRules'
import type { PayerEvidence, PayerEvidenceName } from './evidence'
import type { PayerRule } from './rule'
import type { PayerRuleId } from './ruleIds'

export interface PayerRuleFinding {
  rule: PayerRuleId
  level: Level
  values: Readonly<Record<string, string>>
  /** 0 to 100: how much it adds to the score. */
  weight: number
}

/** Every finding, the worst first, and their score from 0 to 100, as `scoreOf` adds them up. Never throws. */
export function judgePayer(
  evidence: PayerEvidence,
  rules: readonly PayerRule[] = allPayerRules,
): { score: number; findings: PayerRuleFinding[] } {
  const findings = worstFirst(rules.flatMap((rule) => run(rule, evidence)))
  return { score: scoreOf(findings).score, findings }
}

function run(rule: PayerRule, evidence: PayerEvidence): PayerRuleFinding[] {
  try {
    const result = rule.check(only(evidence, rule.needs))
    if (!result) return []
    const { level, values = {}, weight = usualWeight[level] } = result
    return [{ rule: rule.id, level, values, weight }]
  } catch {
    return [{ rule: 'rule-failed', level: 'caution', values: { rule: rule.id }, weight: usualWeight.caution }]
  }
}

/** The evidence with the named pieces only: whatever else there is, the rule can't read it. */
function only(evidence: PayerEvidence, names: readonly PayerEvidenceName[]): PayerEvidence {
  const picked: Partial<Record<PayerEvidenceName, unknown>> = {}
  for (const name of names) picked[name] = evidence[name]
  return picked as unknown as PayerEvidence
}

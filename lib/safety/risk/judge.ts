// Runs every rule over the evidence; a rule that throws becomes a finding of its own.
import type { Evidence, EvidenceName } from './evidence'
import { type Finding, worstFirst } from './finding'
import type { Rule } from './rule'
import { usualWeight } from './score'

/** What the user has said is all right: this rule, about this subject. Never anything else. */
export interface TrustedMark {
  rule: Finding['rule']
  subject: string
}

/** Every finding, the worst first. Never throws. */
export function judge(
  rules: readonly Rule[],
  evidence: Evidence,
  marks: readonly TrustedMark[] = [],
): Finding[] {
  const findings = rules.flatMap((rule) => run(rule, evidence))
  return worstFirst(findings.filter((finding) => !isMarked(finding, marks)))
}

function run(rule: Rule, evidence: Evidence): Finding[] {
  try {
    return rule.check(only(evidence, rule.needs)).map((result) => ({
      rule: rule.id,
      level: result.level,
      values: result.values ?? {},
      ...(result.subject === undefined ? {} : { subject: result.subject.toLowerCase() }),
      found: result.found,
      ...(result.known === undefined ? {} : { known: result.known }),
      ...(rule.reference === undefined ? {} : { reference: rule.reference }),
      weight: result.weight ?? usualWeight[result.level],
    }))
  } catch {
    return [
      {
        rule: 'rule-failed',
        level: 'caution',
        values: { rule: { type: 'text', text: rule.id } },
        subject: rule.id,
        found: ['missing'],
        weight: usualWeight.caution,
      },
    ]
  }
}

/** The evidence with the named pieces only: whatever else there is, the rule can't read it. */
function only(evidence: Evidence, names: readonly EvidenceName[]): Evidence {
  const picked: Partial<Record<EvidenceName, unknown>> = {}
  for (const name of names) picked[name] = evidence[name]
  return picked as unknown as Evidence
}

function isMarked(finding: Finding, marks: readonly TrustedMark[]): boolean {
  return marks.some(({ rule, subject }) => rule === finding.rule && subject.toLowerCase() === finding.subject)
}

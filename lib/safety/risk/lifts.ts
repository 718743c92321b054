// What is forbidden, and how its owner may have it for one address after all: asked for with the password, in effect a
// day later. Then it is a danger like any other.
import type { Finding } from './finding'
import type { RuleId } from './ruleIds'

/** The rules that can forbid. A short list on purpose: see the room's README. */
export const forbiddingRules = [
  'delegation-not-allowed',
  'fee-above-ceiling',
  'no-agreement',
] as const satisfies readonly RuleId[]

/** Those about an address; the others are the user's own limits, which are changed where they were set. */
export type LiftableRule = Extract<(typeof forbiddingRules)[number], 'delegation-not-allowed'>

/** Asked for by the owner; the row is the fact, whether it counts follows from the hour. */
export interface Lift {
  rule: LiftableRule
  /** What the finding is about: an address in lower case. */
  subject: string
  /** Milliseconds since 1970. */
  askedAt: number
}

/** Time to change one's mind, and for the owner to see it when it was somebody else. In milliseconds. */
export const liftDelayMs = 86_400_000

/** A clock that was put back puts the day back with it. */
export function isInEffect({ askedAt }: Lift, now: number): boolean {
  return now >= askedAt + liftDelayMs
}

/** The findings with what was lifted as a danger; nothing is taken away. */
export function withLifts(findings: readonly Finding[], lifts: readonly Lift[], now: number): Finding[] {
  return findings.map((finding) => {
    const lift = lifts.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject)
    if (finding.level !== 'forbidden' || !lift || !isInEffect(lift, now)) return finding
    return { ...finding, level: 'danger', weight: 99 }
  })
}

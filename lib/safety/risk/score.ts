// How dangerous it is all together, from 0 to 100, with the reasons in the order in which they count.
import { type Finding, type Level, worstFirst, worstLevel } from './finding'

/** What a rule of any rule set found. */
type Scored = Pick<Finding, 'level' | 'weight'> & { rule: string }

export interface Score<F extends Scored = Finding> {
  /** 0: nothing found. 100: forbidden. */
  score: number
  level: Level | 'none'
  /** The finding that leads: the worst one. */
  leading: F | undefined
  /** How the number came about: the leading finding's part, then what each other one added. */
  parts: readonly { rule: F['rule']; points: number }[]
}

/** A level begins where the one below it ends, so that no crowd of cautions looks like a danger. */
const bands: Readonly<Record<Level, readonly [from: number, to: number]>> = {
  info: [1, 19],
  caution: [20, 59],
  danger: [60, 99],
  forbidden: [100, 100],
}

/** The weight of a finding that has none of its own. */
export const usualWeight: Readonly<Record<Level, number>> = {
  info: 3,
  caution: 30,
  danger: 70,
  forbidden: 100,
}

/**
 * The worst finding's weight, kept inside the band of its level; each further finding adds a tenth of its own weight,
 * never beyond that band's end.
 */
export function scoreOf<F extends Scored>(findings: readonly F[]): Score<F> {
  const [leading, ...others] = worstFirst(findings)
  if (!leading) return { score: 0, level: 'none', leading: undefined, parts: [] }
  const [from, to] = bands[leading.level]
  const parts = [{ rule: leading.rule, points: Math.min(Math.max(leading.weight, from), to) }]
  let score = parts[0]?.points ?? from
  for (const { rule, weight } of others) {
    const points = Math.min(Math.ceil(weight / 10), to - score)
    if (points > 0) parts.push({ rule, points })
    score += points
  }
  return { score, level: worstLevel(findings), leading, parts }
}

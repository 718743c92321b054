// How much a site insists: what it has open, and how often it asked of late.
import type { Asker, Question } from '@/lib/requests/approvals/question'
import { isSite, type SiteKey } from './siteKey'

/** What counts as of late. */
export const latelyMs = 60_000
/** So often within that time is a burst, which is said. */
const burst = 5
/** Asked so often, the way out is offered although only one question is open. */
const repeated = 3

export interface Insistence {
  site: SiteKey
  /** Open questions of the site, the one on screen among them. */
  waiting: number
  lately: number
  /** Nothing; the way to silence the site; or that, and a word about it. */
  say: 'nothing' | 'offer' | 'burst'
}

/** `asked` is all that was asked of late, by whomever. undefined for the wallet's own question. */
export function insistenceOf(
  asker: Asker,
  open: readonly Pick<Question, 'asker'>[],
  asked: readonly Pick<Question, 'asker' | 'askedAt'>[],
  now: number,
): Insistence | undefined {
  if (asker.type !== 'site') return undefined
  const { origin, topOrigin } = asker
  const waiting = open.filter((question) => isSite(question.asker, asker)).length
  const lately = asked.filter(
    (question) => isSite(question.asker, asker) && question.askedAt > now - latelyMs,
  ).length
  const say = lately >= burst ? 'burst' : waiting > 1 || lately >= repeated ? 'offer' : 'nothing'
  return { site: { origin, topOrigin }, waiting, lately, say }
}

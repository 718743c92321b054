// What has to be typed to say yes: a refused sign-in takes its domain, a danger the word for risk. Pure.
import { isRiskWord } from '@/lib/base/riskWord'
import type { Question } from './question'
import { isTyped, signInReading } from './signInReading'

/** Whether what was typed lets this answer count at `now` (milliseconds since 1970). */
export function isTypedEnough(question: Question, typed: string | undefined, now: number): boolean {
  const { mustType } = signInReading(question, now) ?? {}
  if (mustType !== undefined) return isTyped(mustType, typed)
  return !isDangerous(question) || isRiskWord(typed)
}

/** Something in it is a danger, whichever part of it. */
function isDangerous({ review, preparation, batch }: Question): boolean {
  const scores = [
    review?.score,
    ...(preparation?.type === 'ready' ? [preparation.draft.score] : []),
    ...(batch?.type === 'ready' ? [batch.score, ...batch.drafts.map(({ score }) => score)] : []),
  ]
  return scores.some((score) => score?.level === 'danger')
}

// What a press on confirm would confirm, as one text: arming begins anew whenever it changes.
import type { Question } from '@/lib/requests/approvals/question'

/** undefined while the question has no version: then there is nothing to approve. */
export function shownVersion(question: Pick<Question, 'id' | 'version'>): string | undefined {
  return question.version === undefined ? undefined : `${question.id} ${question.version}`
}

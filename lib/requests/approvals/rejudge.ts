// What the owner lifted, or forbade again, is judged anew in every question that stands open about it.
import type { RuleId } from '@/lib/safety/risk/ruleIds'
import { type Question, senderOf } from './question'
import type { Room } from './room'

/** Resolves when each of them is stored with what is found in it now; a difference is another version. */
export async function rejudge(room: Room, rule: RuleId): Promise<void> {
  for (const question of await room.questions.open()) {
    if (!says(question, rule)) continue
    await (senderOf(question.body) ? room.prepareAnew(question.id) : room.reviewAnew(question.id))
  }
}

/** Whether this rule found anything in it. */
export function says({ review, preparation, batch }: Question, rule: RuleId): boolean {
  const drafts =
    batch?.type === 'ready' ? batch.drafts : preparation?.type === 'ready' ? [preparation.draft] : []
  const found = [
    ...(review?.findings ?? []),
    ...drafts.flatMap((draft) => draft.findings),
    ...(batch?.type === 'ready' ? (batch.findings ?? []) : []),
  ]
  return found.some((finding) => finding.rule === rule)
}

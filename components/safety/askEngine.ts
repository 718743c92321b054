// The engine's answers to the pages about safety, with their types: messages know no room's.
import type { CommandParams } from '@/lib/messages/commands'
import type { Question } from '@/lib/requests/approvals/question'
import type { Review } from '@/lib/safety/review'
import { sendCommand } from '../command'

export type Checked =
  | { type: 'checked'; review: Review; knownSite?: string }
  | { type: 'malformed'; reason: string }

/** Has what was pasted judged as a request would be. */
export async function checkPasted(params: CommandParams<'checkRequest'>): Promise<Checked> {
  const answer = await sendCommand('checkRequest', params)
  return answer.type === 'checked' ? { ...answer, review: answer.review as Review } : answer
}

export interface LoadedPractice {
  question: Question
  right: 'sign' | 'reject'
}

/** A practice case, judged now; undefined where there is none of this name. */
export async function loadPractice(id: string): Promise<LoadedPractice | undefined> {
  const answer = await sendCommand('practise', { id })
  return answer && { ...answer, question: answer.question as Question }
}

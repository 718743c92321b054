// What the user said yes to, from the stored questions: transactions, messages, typed data, connections.
import type { Question } from '@/lib/requests/approvals/question'
import { openedDatabase as database } from '../openedDatabase'

/** The newest first; at most `limit`, which pass `wanted`. */
export async function readSigned(
  limit: number,
  wanted: (question: Question) => boolean = () => true,
): Promise<Question[]> {
  return database()
    .questions.orderBy('askedAt')
    .reverse()
    .filter((question) => question.answer?.type === 'approved' && wanted(question))
    .limit(limit)
    .toArray()
}

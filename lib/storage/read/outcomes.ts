// What came of a question, as far as it was measured: the newest.
import { questionOfTransaction } from '@/lib/requests/calls/callTransaction'
import type { StoredOutcome } from '@/lib/requests/outcomes/outcome'
import { openedDatabase as database } from '../openedDatabase'

/** Of the transaction with this id, or of the batch that it belongs to. */
export async function readOutcome(transactionId: string): Promise<StoredOutcome | undefined> {
  const { questionId } = questionOfTransaction(transactionId)
  // Missing in a database that could not be migrated.
  const rows = await database().outcomes?.where('questionId').equals(questionId).sortBy('at')
  return rows?.at(-1)
}

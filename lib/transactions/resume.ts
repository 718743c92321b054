// After the worker starts: what was signed and stored, but never answered for, goes out again, byte for byte.
import type { AttemptBroadcast, TransactionStore } from './ports'
import { deriveStatus } from './status'

export interface ResumePorts {
  store: Pick<TransactionStore, 'signed'>
  attemptBroadcast: AttemptBroadcast
}

/**
 * Puts every transaction in the queue that is signed and of which no endpoint has said anything yet. Answers how many.
 * What was refused stays refused: the user was told so; what the queue gave up waits for him. What is reserved but not
 * signed belongs to its question, which requests carries out again.
 */
export async function resumeBroadcasts({ store, attemptBroadcast }: ResumePorts): Promise<number> {
  const waiting = (await store.signed()).filter((facts) => deriveStatus(facts).type === 'signed')
  // In the order in which they were approved: those that were in the queue already keep their place.
  waiting.sort((a, b) => orderOf(a.transaction) - orderOf(b.transaction))
  const attempts: Promise<void>[] = []
  for (const { transaction } of waiting) attempts.push(attemptBroadcast(transaction))
  await Promise.all(attempts)
  return waiting.length
}

const orderOf = ({ reservedAt }: { reservedAt: number }) => reservedAt

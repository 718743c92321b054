// What is stored of a transaction, as one row of facts in the order they happened.

import type { Activity } from '@/lib/storage/read'
import type { Sighting, StoredReceipt } from '@/lib/transactions/transaction'

export type Fact = { at: number } & (
  | { type: 'asked' | 'approved' | 'signed' }
  | { type: 'reserved'; nonce: bigint }
  | { type: 'released'; reason: string }
  | { type: 'sighting'; sighting: Sighting }
  | { type: 'receipt'; receipt: StoredReceipt }
)

/** Oldest first. What an endpoint said again and again in a row is said once, with the time it said it first. */
export function listFacts(
  activity: Pick<Activity, 'transaction' | 'question' | 'sightings' | 'receipts'>,
): Fact[] {
  const { transaction, question, sightings, receipts } = activity
  const facts: Fact[] = []
  if (question) facts.push({ type: 'asked', at: question.askedAt })
  if (question?.answer?.type === 'approved') facts.push({ type: 'approved', at: question.answer.at })
  facts.push({ type: 'reserved', at: transaction.reservedAt, nonce: transaction.nonce })
  if (transaction.signed) facts.push({ type: 'signed', at: transaction.signed.at })
  if (transaction.released) facts.push({ type: 'released', ...transaction.released })
  for (const sighting of sightings) facts.push({ type: 'sighting', at: sighting.at, sighting })
  for (const receipt of receipts) facts.push({ type: 'receipt', at: receipt.at, receipt })
  // Sorting is stable: facts of one moment stay in the order of the steps above.
  const ordered = facts.toSorted((a, b) => a.at - b.at)
  return ordered.filter((fact, place) => !saysTheSame(fact, ordered[place - 1]))
}

function saysTheSame(fact: Fact, before: Fact | undefined): boolean {
  if (fact.type === 'sighting' && before?.type === 'sighting') {
    const [a, b] = [fact.sighting, before.sighting]
    return (
      a.type === b.type &&
      a.endpoint === b.endpoint &&
      a.message === b.message &&
      a.other?.hash === b.other?.hash
    )
  }
  if (fact.type === 'receipt' && before?.type === 'receipt') {
    const [a, b] = [fact.receipt, before.receipt]
    return a.blockHash === b.blockHash && a.endpoint === b.endpoint && a.proved === b.proved
  }
  return false
}

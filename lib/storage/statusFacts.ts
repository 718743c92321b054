// Everything that the status of a transaction follows from, as it lies in the database.
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import { blocksNamed, type StatusFacts } from '@/lib/transactions/status'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import type { Database } from './database'

export async function readStatusFacts(
  { sightings, receipts, heads, headers }: Database,
  transaction: StoredTransaction,
  /** Its network's head, where it has been read already. */
  newest?: StoredHead,
): Promise<StatusFacts> {
  const { id, chainId } = transaction
  const [seen, received, head] = await Promise.all([
    sightings.where('transactionId').equals(id).toArray(),
    receipts.where('transactionId').equals(id).toArray(),
    newest ?? heads.get(chainId),
  ])
  const facts = { transaction, sightings: seen, receipts: received, head }
  const named = blocksNamed(facts)
  // Missing in a database that could not be migrated.
  const held = named.length > 0 ? await headers?.bulkGet(named.map((hash) => [chainId, hash])) : undefined
  const stands = new Map(held?.flatMap((header) => (header ? [[header.hash, !header.left] as const] : [])))
  return { ...facts, stands }
}

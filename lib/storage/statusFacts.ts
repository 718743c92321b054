// Everything that the status of a transaction follows from, as it lies in the database.
import { blocksNamed, type StatusFacts } from '@/lib/transactions/status'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import type { Database } from './database'

export async function readStatusFacts(
  database: Database,
  transaction: StoredTransaction,
): Promise<StatusFacts> {
  const [facts] = await readManyStatusFacts(database, [transaction])
  return facts ?? { transaction, sightings: [], receipts: [], head: undefined }
}

/** In the order of `transactions`. Each table is asked once, however many they are. */
export async function readManyStatusFacts(
  { sightings, receipts, heads, headers }: Database,
  transactions: readonly StoredTransaction[],
): Promise<StatusFacts[]> {
  const ids = transactions.map(({ id }) => id)
  const chainIds = [...new Set(transactions.map(({ chainId }) => chainId))]
  const [seen, received, newest] = await Promise.all([
    sightings.where('transactionId').anyOf(ids).toArray(),
    receipts.where('transactionId').anyOf(ids).toArray(),
    heads.bulkGet(chainIds),
  ])
  const sightingsOf = byTransaction(seen)
  const receiptsOf = byTransaction(received)
  const headOf = new Map(chainIds.map((chainId, place) => [chainId, newest[place]]))
  const all = transactions.map((transaction) => {
    const { id, chainId } = transaction
    const facts = {
      transaction,
      sightings: sightingsOf.get(id) ?? [],
      receipts: receiptsOf.get(id) ?? [],
      head: headOf.get(chainId),
    }
    return { ...facts, named: blocksNamed(facts) }
  })
  const named = all.flatMap(({ transaction, named }) =>
    named.map((hash): [number, string] => [transaction.chainId, hash]),
  )
  // Missing in a database that could not be migrated.
  const held = named.length > 0 ? ((await headers?.bulkGet(named)) ?? []) : []
  const stands = new Map(
    held.flatMap((header) => (header ? [[keyOf(header.chainId, header.hash), !header.left] as const] : [])),
  )
  return all.map(({ named, ...facts }) => ({
    ...facts,
    stands: new Map(
      named.flatMap((hash) => {
        const stays = stands.get(keyOf(facts.transaction.chainId, hash))
        return stays === undefined ? [] : [[hash, stays] as const]
      }),
    ),
  }))
}

const keyOf = (chainId: number, hash: string) => `${chainId} ${hash}`

/** Oldest first, as they were stored. */
function byTransaction<T extends { transactionId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const known = found.get(row.transactionId)
    if (known) known.push(row)
    else found.set(row.transactionId, [row])
  }
  return found
}

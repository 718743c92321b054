// Transactions and what is known of them, in the database. Facts are added; only a signature or a release fills a row.
import type { TransactionStore } from '@/lib/transactions/ports'
import type {
  Sighting,
  StoredReceipt,
  StoredTransaction,
  TransactionFacts,
} from '@/lib/transactions/transaction'
import type { Database } from './database'

/** What was seen of a transaction can be seen again: it goes over the relaxed connection `soon`. */
export function createTransactionStore(database: Database, soon = database): TransactionStore {
  const { transactions, sightings, receipts } = database

  const listeners = new Set<(id: string) => void>()

  /** Two more queries for all of them, not two for each. */
  async function withFacts(rows: StoredTransaction[]): Promise<TransactionFacts[]> {
    const ids = rows.map(({ id }) => id)
    const [seen, received] = await Promise.all([
      sightings.where('transactionId').anyOf(ids).toArray(),
      receipts.where('transactionId').anyOf(ids).toArray(),
    ])
    const seenOf = byTransaction(seen)
    const receivedOf = byTransaction(received)
    return rows.map((transaction) => ({
      transaction,
      sightings: seenOf.get(transaction.id) ?? [],
      receipts: receivedOf.get(transaction.id) ?? [],
    }))
  }

  const history: TransactionStore['history'] = async ({ chainId, from }) =>
    withFacts(await transactions.where('[from+chainId]').equals([from, chainId]).toArray())

  return {
    history,

    async get(id) {
      const row = await transactions.get(id)
      return row && (await withFacts([row]))[0]
    },

    async signed() {
      // The index holds only rows that have a hash.
      return withFacts(await transactions.where('signed.hash').above('').toArray())
    },

    byHash: (hash) => transactions.where('signed.hash').equals(hash).first(),

    onSigned: (listener) => void listeners.add(listener),

    reserve: (account, decide) =>
      database.transaction('rw', transactions, sightings, receipts, async () => {
        const row = decide(await history(account))
        if (row) await transactions.put(row)
      }),

    async addSigned(id, signed) {
      const stored = await database.transaction('rw', transactions, async () => {
        const row = await transactions.get(id)
        if (!row || row.released) return undefined
        if (row.signed) return row.signed
        await transactions.put({ ...row, signed })
        return signed
      })
      if (stored) for (const listener of listeners) listener(id)
      return stored
    },

    release: (id, released) =>
      database.transaction('rw', transactions, async () => {
        const row = await transactions.get(id)
        if (row && !row.signed && !row.released) await transactions.put({ ...row, released })
      }),

    async addSighting(sighting) {
      await soon.sightings.add(sighting as Sighting & { id: number })
    },

    async addReceipt(receipt) {
      await soon.receipts.add(receipt as StoredReceipt & { id: number })
    },

    async told() {
      // Missing in a database that could not be migrated.
      const rows = (await soon.toldStatuses?.toArray()) ?? []
      return new Map(rows.map((row) => [row.transactionId, row]))
    },

    async noteTold(told) {
      if (told.length > 0) await soon.toldStatuses?.bulkPut([...told])
    },
  }
}

function byTransaction<T extends { transactionId: string }>(facts: T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const fact of facts) found.set(fact.transactionId, [...(found.get(fact.transactionId) ?? []), fact])
  return found
}

// Orders and what is known of what came, in the database. Facts are added; what was only looked at again is replaced.
import type { FoundFacts, PaymentStore, StoredPayments } from '@/lib/payments/ports'
import type { Database } from './database'

/**
 * What was seen can be seen again: it goes over the relaxed connection `soon`. An order is on disk before anybody is
 * shown where to pay.
 */
export function createPaymentStore(database: Database, soon = database): PaymentStore {
  return {
    read: () => readStoredPayments(soon),

    add: (make) =>
      database.transaction('rw', database.expectedPayments, async () => {
        const made = make(await database.expectedPayments.toArray())
        if (made) await database.expectedPayments.add(made)
        return made
      }),

    close: async (id, at) => {
      await database.transaction('rw', database.expectedPayments, async () => {
        const row = await database.expectedPayments.get(id)
        if (row && row.closedAt === undefined) await database.expectedPayments.put({ ...row, closedAt: at })
      })
    },

    write: (found) =>
      soon.transaction('rw', factTables(soon), async () => {
        await addNew(found)
        await soon.payerVerdicts.bulkPut([...(found.verdicts ?? [])])
        await soon.paymentLooks.bulkPut([...(found.looks ?? [])])
        await soon.mempoolViews.bulkPut([...(found.mempools ?? [])])
        await soon.deepBlocks.bulkPut([...(found.deep ?? [])])
      }),
  }

  /** A fact that is there already stays; of a payment that waits only the last sighting moves. */
  async function addNew({ arrivals = [], pending = [], conflicts = [], news = [] }: FoundFacts) {
    for (const arrival of arrivals) {
      if (!(await soon.arrivals.get(arrival.id))) await soon.arrivals.add(arrival)
    }
    for (const one of pending) {
      const known = await soon.pendingPayments.get([one.chainId, one.transactionHash])
      await soon.pendingPayments.put(known ? { ...known, lastSeenAt: one.lastSeenAt } : one)
    }
    for (const conflict of conflicts) {
      const known = await soon.paymentConflicts.get(conflict.id)
      // In a block it says more than in a mempool.
      if (!known || (conflict.block && !known.block)) await soon.paymentConflicts.put(conflict)
    }
    for (const one of news) {
      if (!(await soon.paymentNews.get([one.paymentId, one.type, one.about]))) await soon.paymentNews.add(one)
    }
  }
}

function factTables(database: Database) {
  return [
    database.arrivals,
    database.pendingPayments,
    database.paymentConflicts,
    database.payerVerdicts,
    database.paymentLooks,
    database.mempoolViews,
    database.paymentNews,
    database.deepBlocks,
  ]
}

/** All of it; nothing in a database that could not be migrated. */
export async function readStoredPayments(database: Database): Promise<StoredPayments> {
  const tables = database.tables.map(({ name }) => name)
  if (!tables.includes('expectedPayments')) return nothing
  const [expected, arrivals, pending, conflicts, verdicts, looks, mempools, news, deep] = await Promise.all([
    database.expectedPayments.toArray(),
    database.arrivals.toArray(),
    database.pendingPayments.toArray(),
    database.paymentConflicts.toArray(),
    database.payerVerdicts.toArray(),
    database.paymentLooks.toArray(),
    database.mempoolViews.toArray(),
    database.paymentNews.toArray(),
    database.deepBlocks.toArray(),
  ])
  return { expected, arrivals, pending, conflicts, verdicts, looks, mempools, news, deep }
}

const nothing: StoredPayments = {
  expected: [],
  arrivals: [],
  pending: [],
  conflicts: [],
  verdicts: [],
  looks: [],
  mempools: [],
  news: [],
  deep: [],
}

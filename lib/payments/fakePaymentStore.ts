// The payment store in memory, for tests: the same promises as the database.
import type { PaymentStore, StoredPayments } from './ports'

export function createFakePaymentStore(): PaymentStore & { rows: StoredPayments } {
  const rows: StoredPayments = {
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
  /** Puts rows in the place of those with the same key. */
  function put<T>(list: T[], found: readonly T[] = [], keyOf: (row: T) => string, stays = false) {
    for (const row of found) {
      const place = list.findIndex((one) => keyOf(one) === keyOf(row))
      if (place < 0) list.push(row)
      else if (!stays) list[place] = row
    }
  }
  return {
    rows,
    read: async () => ({
      expected: [...rows.expected],
      arrivals: [...rows.arrivals],
      pending: rows.pending.map((one) => ({ ...one })),
      conflicts: [...rows.conflicts],
      verdicts: [...rows.verdicts],
      looks: [...rows.looks],
      mempools: [...rows.mempools],
      news: [...rows.news],
      deep: [...rows.deep],
    }),
    add: async (make) => {
      const made = make(rows.expected)
      if (made) rows.expected.push(made)
      return made
    },
    close: async (id, at) => {
      rows.expected = rows.expected.map((one) => (one.id === id ? { ...one, closedAt: at } : one))
    },
    write: async (found) => {
      put(rows.arrivals, found.arrivals, ({ id }) => id, true)
      for (const one of found.pending ?? []) {
        const known = rows.pending.find(({ transactionHash }) => transactionHash === one.transactionHash)
        if (known) known.lastSeenAt = one.lastSeenAt
        else rows.pending.push({ ...one })
      }
      put(rows.conflicts, found.conflicts, ({ id }) => id, true)
      put(rows.verdicts, found.verdicts, ({ transactionHash }) => transactionHash)
      put(rows.looks, found.looks, ({ chainId, address }) => `${chainId} ${address}`)
      put(rows.mempools, found.mempools, ({ chainId }) => `${chainId}`)
      put(rows.news, found.news, ({ paymentId, type, about }) => `${paymentId} ${type} ${about}`, true)
      put(rows.deep, found.deep, ({ hash }) => hash)
    },
  }
}

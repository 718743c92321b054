// The transaction store in memory, for tests: the same promises as the database, and it can stop between two writes.
import type { TransactionStore } from './ports'
import type { ToldStatus } from './told'
import type { Sighting, StoredReceipt, StoredTransaction, TransactionFacts } from './transaction'

export interface FakeStore extends TransactionStore {
  rows: Map<string, StoredTransaction>
  sightings: Sighting[]
  receipts: StoredReceipt[]
  toldStatuses: Map<string, ToldStatus>
  /** Writes still allowed; the next one throws, as when the worker is killed. Infinity by default. */
  writesLeft: number
}

export function createFakeStore(): FakeStore {
  let lastId = 0
  const listeners = new Set<(id: string) => void>()
  // One after the other, as transactions of a database are.
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => T): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  function write() {
    if (store.writesLeft <= 0) throw new Error('killed before this write')
    store.writesLeft -= 1
  }

  const factsOf = (transaction: StoredTransaction): TransactionFacts => ({
    transaction,
    sightings: store.sightings.filter(({ transactionId }) => transactionId === transaction.id),
    receipts: store.receipts.filter(({ transactionId }) => transactionId === transaction.id),
  })
  const historyOf = (chainId: number, from: string) =>
    [...store.rows.values()].filter((row) => row.chainId === chainId && row.from === from).map(factsOf)

  const store: FakeStore = {
    rows: new Map(),
    sightings: [],
    receipts: [],
    toldStatuses: new Map(),
    writesLeft: Number.POSITIVE_INFINITY,

    get: (id) =>
      inTurn(() => {
        const row = store.rows.get(id)
        return row && factsOf(row)
      }),
    history: ({ chainId, from }) => inTurn(() => historyOf(chainId, from)),
    signed: () => inTurn(() => [...store.rows.values()].filter(({ signed }) => signed).map(factsOf)),

    byHash: (hash) => inTurn(() => [...store.rows.values()].find(({ signed }) => signed?.hash === hash)),
    onSigned: (listener) => void listeners.add(listener),

    reserve: ({ chainId, from }, decide) =>
      inTurn(() => {
        const row = decide(historyOf(chainId, from))
        if (!row) return
        write()
        store.rows.set(row.id, row)
      }),
    addSigned: (id, signed) =>
      inTurn(() => {
        const row = store.rows.get(id)
        if (!row || row.released) return undefined
        if (row.signed) return row.signed
        write()
        store.rows.set(id, { ...row, signed })
        for (const listener of listeners) listener(id)
        return signed
      }),
    release: (id, released) =>
      inTurn(() => {
        const row = store.rows.get(id)
        if (!row || row.signed || row.released) return
        write()
        store.rows.set(id, { ...row, released })
      }),
    addSighting: (sighting) =>
      inTurn(() => {
        write()
        store.sightings.push({ ...sighting, id: ++lastId })
      }),
    addReceipt: (receipt) =>
      inTurn(() => {
        write()
        store.receipts.push({ ...receipt, id: ++lastId })
      }),
    told: () => inTurn(() => new Map(store.toldStatuses)),
    noteTold: (told) =>
      inTurn(() => {
        if (told.length === 0) return
        write()
        for (const one of told) store.toldStatuses.set(one.transactionId, one)
      }),
  }
  return store
}

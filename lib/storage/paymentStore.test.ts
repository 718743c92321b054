import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import {
  arrival,
  conflict,
  hashOf,
  order,
  shop,
  transaction,
  trusted,
  waiting,
} from '@/lib/payments/fakePayments'
import { type Database, openDatabase } from './database'
import { createPaymentStore } from './paymentStore'

let database: Database
let count = 0
beforeEach(() => {
  count += 1
  database = openDatabase(`payments-${count}`)
})

test('an order is added if the others allow it; two at once see each other', async () => {
  const store = createPaymentStore(database)
  const add = (id: string) => store.add((existing) => (existing.length > 0 ? undefined : order({ id })))
  const made = await Promise.all([add('one'), add('two')])
  expect(made.filter((one) => one !== undefined)).toHaveLength(1)
  await store.close(made.find((one) => one)?.id ?? '', 5)
  await store.close(made.find((one) => one)?.id ?? '', 9)
  expect((await store.read()).expected).toMatchObject([{ closedAt: 5 }])
})

test('a fact that is there stays; of what waits the last sighting moves; a look is replaced', async () => {
  const store = createPaymentStore(database)
  const look = { chainId: 1, address: shop, scanned: [] }
  const news = { paymentId: 'order', type: 'safe', about: hashOf(1) } as const
  await store.write({
    arrivals: [arrival(101)],
    pending: [waiting()],
    conflicts: [conflict()],
    verdicts: [{ ...trusted, transactionHash: transaction(1) }],
    looks: [{ ...look, checkedAt: 1 }],
    news: [{ ...news, at: 1 }],
  })
  await store.write({
    arrivals: [arrival(101, { at: 9 }), arrival(102)],
    pending: [waiting({ at: 9, lastSeenAt: 9_000_000 })],
    conflicts: [conflict({ seen: 'block', block: { number: 103n, hash: hashOf(103) } })],
    verdicts: [{ ...trusted, transactionHash: transaction(1), score: 30 }],
    looks: [{ ...look, checkedAt: 2 }],
    news: [{ ...news, at: 2 }],
  })
  const stored = await store.read()
  expect(stored.arrivals.map(({ at }) => at)).toEqual([1_100_000, 1_100_000])
  expect(stored.pending).toMatchObject([{ at: 1_050_000, lastSeenAt: 9_000_000 }])
  expect(stored.conflicts).toMatchObject([{ seen: 'block' }])
  expect(stored.verdicts).toMatchObject([{ score: 30 }])
  expect(stored.looks).toMatchObject([{ checkedAt: 2 }])
  expect(stored.news).toMatchObject([{ at: 1 }])
})

test('a database of an older schema has no orders', async () => {
  const older = openDatabase(`payments-old-${count}`, 3)
  expect((await createPaymentStore(older).read()).expected).toEqual([])
})

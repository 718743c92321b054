import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { me, unsignedSend } from '@/lib/transactions/fakeWorld'
import { nextNonce } from '@/lib/transactions/nonce'
import type { TransactionStore } from '@/lib/transactions/ports'
import { reserve } from '@/lib/transactions/reserve'
import { holdsNonce } from '@/lib/transactions/status'
import { type Database, openDatabase } from './database'
import { createTransactionStore } from './transactionStore'

let database: Database
let store: TransactionStore
let count = 0

beforeEach(() => {
  count += 1
  database = openDatabase(`transactions ${count}`)
  store = createTransactionStore(database)
})
afterEach(() => database.delete())

const account = { chainId: 1, from: me }
const clock = () => 1
const intent = (id: string, nonce: bigint) => ({ id, unsigned: unsignedSend(nonce), nextNonce: nonce })
const signed = { bytes: '0x02' as const, hash: `0x${'ab'.repeat(32)}` as const, at: 2 }

test('a row comes back as it was written, with its facts', async () => {
  await reserve(store, clock, intent('a', 4n))
  await store.addSigned('a', signed)
  await store.addSighting({ transactionId: 'a', endpoint: 'https://node.example', at: 3, type: 'accepted' })
  expect(await store.get('a')).toEqual({
    transaction: { id: 'a', ...account, nonce: 4n, unsigned: unsignedSend(4n), reservedAt: 1, signed },
    sightings: [{ id: 1, transactionId: 'a', endpoint: 'https://node.example', at: 3, type: 'accepted' }],
    receipts: [],
  })
  expect(await store.get('b')).toBeUndefined()
})

test('only signed rows are listed as signed', async () => {
  await reserve(store, clock, intent('a', 4n))
  await reserve(store, clock, intent('b', 5n))
  await store.addSigned('b', signed)
  expect((await store.signed()).map(({ transaction }) => transaction.id)).toEqual(['b'])
})

test('a signature is stored once: the second caller gets the first', async () => {
  await reserve(store, clock, intent('a', 4n))
  const other = { ...signed, at: 9 }
  expect(await Promise.all([store.addSigned('a', signed), store.addSigned('a', other)])).toEqual([
    signed,
    signed,
  ])
})

test('no signature is stored on a row that was released or never reserved', async () => {
  await reserve(store, clock, intent('a', 4n))
  await store.release('a', { at: 2, reason: 'locked' })
  expect(await store.addSigned('a', signed)).toBeUndefined()
  expect(await store.addSigned('b', signed)).toBeUndefined()
})

test('a signed row is not released', async () => {
  await reserve(store, clock, intent('a', 4n))
  await store.addSigned('a', signed)
  await store.release('a', { at: 2, reason: 'late' })
  expect((await store.get('a'))?.transaction.released).toBeUndefined()
})

test('in the real database too, reservations at once never share a nonce', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
      async (ids) => {
        run += 1
        const from = { chainId: run, from: me }
        const next = nextNonce(3n, await store.history(from))
        await Promise.all(
          ids.map((id) =>
            reserve(store, clock, {
              id: `${run}/${id}`,
              unsigned: unsignedSend(next + BigInt(id % 3), { chainId: run }),
              nextNonce: next + BigInt(id % 3),
            }),
          ),
        )
        const live = (await store.history(from))
          .filter(holdsNonce)
          .map(({ transaction }) => transaction.nonce)
        expect(new Set(live).size).toBe(live.length)
        expect(live.length).toBe(new Set(ids.map((id) => id % 3)).size)
      },
    ),
    { numRuns: 30 },
  )
})

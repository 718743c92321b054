import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBalanceStore } from './balanceStore'
import { type Database, openDatabase } from './database'
import { createNetworkStore } from './networkStore'

let database: Database
let count = 0

beforeEach(() => {
  count += 1
  database = openDatabase(`chain stores ${count}`)
})
afterEach(() => database.delete())

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const balance = (value: bigint, at: number) => ({
  value,
  known: { type: 'single endpoint' as const, endpoint: 'https://node.example' },
  at,
})

test('a balance is replaced by a newer reading, never by an older one', async () => {
  const store = createBalanceStore(database)
  await store.put({ address, chainId: 1, balance: balance(5n, 20) })
  await store.put({ address, chainId: 1, balance: balance(4n, 10) })
  expect((await store.get(address, 1))?.balance.value).toBe(5n)
  await store.put({ address, chainId: 1, balance: balance(6n, 30) })
  expect((await store.get(address, 1))?.balance.value).toBe(6n)
  expect(await store.get(address, 10)).toBeUndefined()
})

test('networks are put, replaced and removed by chain', async () => {
  const store = createNetworkStore(database)
  await store.put({ chainId: 1, endpoint: 'https://one.example' })
  await store.put({ chainId: 1, endpoint: 'https://two.example' })
  await store.put({ chainId: 5, endpoint: 'https://three.example' })
  await store.remove(5)
  expect(await store.all()).toEqual([{ chainId: 1, endpoint: 'https://two.example' }])
})

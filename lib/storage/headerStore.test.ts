import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TreeHeader } from '@/lib/chain/watch/treeHeader'
import { type Database, openDatabase } from './database'
import { createHeaderStore } from './headerStore'

let database: Database
let count = 0

beforeEach(() => {
  count += 1
  database = openDatabase(`headers ${count}`)
})
afterEach(() => database.delete())

const header = (number: bigint, chainId = 1): TreeHeader => ({
  chainId,
  number,
  hash: `0x${number.toString(16).padStart(64, '0')}`,
  parentHash: `0x${(number - 1n).toString(16).padStart(64, '0')}`,
  timestampSeconds: 1_700_000_000n + number,
  endpoint: '2/3',
  at: 9,
})
const head = (number: bigint, chainId = 1) => ({ ...header(number, chainId) })

test('headers and head of a chain come back as they were written; another chain has its own', async () => {
  const store = createHeaderStore(database)
  const { parentHash: _, timestampSeconds: __, ...top } = head(7n)
  await store.write({ head: top, put: [header(6n), header(7n)], forget: [] })
  await store.write({ head: { ...top, chainId: 10 }, put: [header(7n, 10)], forget: [] })
  expect(await store.headers(1)).toEqual([header(6n), header(7n)])
  expect(await store.head(1)).toEqual(top)
  const left = { ...header(7n), left: { at: 12 } }
  await store.write({ head: top, put: [left], forget: [header(6n)] })
  expect(await store.headers(1)).toEqual([left])
  expect(await store.headers(10)).toEqual([header(7n, 10)])
})

test('a database that could not be migrated keeps the head and no headers', async () => {
  const older = openDatabase(`headers older ${count}`, 3)
  const store = createHeaderStore(older)
  const { parentHash: _, timestampSeconds: __, ...top } = head(7n)
  await store.write({ head: top, put: [header(7n)], forget: [header(6n)] })
  expect(await store.headers(1)).toEqual([])
  expect(await store.head(1)).toEqual(top)
  await older.delete()
})

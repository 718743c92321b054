// What a status follows from, read for many transactions at once as for each alone.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import { openDatabase } from './database'
import { readManyStatusFacts, readStatusFacts } from './statusFacts'

const from: Address = '0x1111111111111111111111111111111111111111'
const hash = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`

const transaction = (id: string, chainId: number, nonce: bigint): StoredTransaction => ({
  id,
  chainId,
  from,
  nonce,
  unsigned: {
    chainId,
    from,
    to: from,
    valueWei: 0n,
    data: '0x',
    nonce,
    gas: 21_000n,
    fees: { type: 'legacy', gasPrice: 1n },
  },
  reservedAt: Number(nonce),
})

test('each has its own facts, in the order that was asked for, and its own network’s blocks', async () => {
  const database = openDatabase('status facts under test')
  const rows = [transaction('c', 10, 2n), transaction('a', 1, 0n), transaction('b', 1, 1n)]
  await database.transactions.bulkAdd(rows)
  const receipt = (transactionId: string, blockHash: Hex, blockNumber: bigint) => ({
    transactionId,
    blockHash,
    blockNumber,
    status: 'success' as const,
    gasUsed: 1n,
    effectiveGasPriceWei: 1n,
    endpoints: [],
    seenAt: 1,
  })
  await database.sightings.bulkAdd([
    { transactionId: 'b', endpoint: 'https://a.example', at: 1, type: 'accepted' },
    { transactionId: 'a', endpoint: 'https://a.example', at: 2, type: 'accepted' },
    { transactionId: 'b', endpoint: 'https://b.example', at: 3, type: 'accepted' },
  ])
  await database.receipts.bulkAdd([
    receipt('a', hash(1), 1n),
    receipt('c', hash(1), 1n),
    receipt('b', hash(2), 2n),
  ] as never)
  // The block of one network left its chain; the other network's of the same hash was never seen.
  await database.headers.bulkPut([
    { chainId: 1, hash: hash(1), left: 5 },
    { chainId: 1, hash: hash(2) },
  ] as never)
  await database.heads.put({ chainId: 1, number: 9n } as never)

  const many = await readManyStatusFacts(database, rows)
  expect(many.map((facts) => [facts.transaction.id, facts.sightings.map(({ at }) => at)])).toEqual([
    ['c', []],
    ['a', [2]],
    ['b', [1, 3]],
  ])
  expect(many.map(({ stands }) => [...(stands ?? [])])).toEqual([[], [[hash(1), false]], [[hash(2), true]]])
  expect(many.map(({ head }) => head?.number)).toEqual([undefined, 9n, 9n])
  expect(await Promise.all(rows.map((row) => readStatusFacts(database, row)))).toEqual(many)
  expect(await readManyStatusFacts(database, [])).toEqual([])
  await database.delete()
})

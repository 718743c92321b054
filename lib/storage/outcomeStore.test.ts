// What was approved with effects and is in a block is looked at once; after a reorganisation again; a batch when all of it is.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkOutcomes } from '@/lib/requests/outcomes/checkOutcomes'
import type { Simulated } from '@/lib/safety/simulation/simulation'
import { me, unsignedSend } from '@/lib/transactions/fakeWorld'
import { type Database, openDatabase } from './database'
import { createOutcomeStore } from './outcomeStore'

let database: Database
let count = 0
const hash = (digits: string) => `0x${digits.repeat(32)}` as const
const promised: Simulated = {
  type: 'simulated',
  outcome: { type: 'succeeds' },
  changes: [{ type: 'ether', beforeWei: 9n, afterWei: 4n }],
  unread: [],
  more: false,
  method: 'eth_simulateV1',
  known: { type: 'local' },
  at: 1,
  toleranceBps: 100n,
  otherBlock: { type: 'same' },
}

beforeEach(() => {
  count += 1
  database = openDatabase(`outcomes ${count}`)
})
afterEach(() => database.delete())

const store = () => createOutcomeStore(database, () => 1_000)
async function sent(id: string, nonce: bigint) {
  const signed = { bytes: '0x02', hash: hash(`0${nonce}`), at: 2 } as const
  const unsigned = unsignedSend(nonce)
  await database.transactions.add({ id, chainId: 1, from: me, nonce, unsigned, reservedAt: 1, signed })
}
async function included(transactionId: string, blockHash: `0x${string}`, at = 3) {
  const receipt = { blockHash, blockNumber: 7n, succeeded: true, gasUsed: 1n, effectiveGasPriceWei: 1n }
  await database.receipts.add({ ...receipt, transactionId, endpoint: '', at } as never)
}
async function asked(id: string, what: object) {
  await database.questions.add({ id, askedAt: 1, open: 0, asker: { type: 'wallet' }, ...what } as never)
}

test('a transaction is looked at once it is in a block, and again in another one', async () => {
  await asked('a', { preparation: { type: 'ready', draft: { simulation: promised } } })
  await sent('a', 4n)
  expect(await store().unchecked()).toEqual([])
  await included('a', hash('aa'))
  expect(await store().unchecked()).toMatchObject([
    {
      questionId: 'a',
      chainId: 1,
      account: me,
      promised,
      included: [{ hash: hash('04'), blockHash: hash('aa') }],
    },
  ])
  const chains = {
    of: async () => ({
      request: async (method: string) => ({
        value: method === 'eth_getTransactionReceipt' ? { logs: [] } : '0x5',
        known: { type: 'local' },
        at: 1,
      }),
    }),
  }
  const ports = { ...store(), chains: chains as never, clock: () => 8 }
  expect(await checkOutcomes(ports)).toMatchObject([
    { questionId: 'a', blockHash: hash('aa'), at: 8, found: { type: 'not known' } },
  ])
  expect(await checkOutcomes(ports)).toEqual([])
  await included('a', hash('bb'), 9)
  expect(await store().unchecked()).toMatchObject([{ included: [{ blockHash: hash('bb') }] }])
})

test('a batch is looked at when all of its calls are in blocks', async () => {
  await asked('b', { batch: { type: 'ready', drafts: [{}, {}], untried: [], simulation: promised } })
  await sent('b+0', 4n)
  await sent('b+1', 5n)
  await included('b+0', hash('aa'))
  expect(await store().unchecked()).toEqual([])
  await included('b+1', hash('cc'))
  expect(await store().unchecked()).toMatchObject([
    { questionId: 'b', included: [{ hash: hash('04') }, { hash: hash('05'), blockHash: hash('cc') }] },
  ])
})

test('what was approved without effects promised nothing', async () => {
  await asked('a', { preparation: { type: 'ready', draft: { simulation: { type: 'not simulated' } } } })
  await sent('a', 4n)
  await included('a', hash('aa'))
  expect(await store().unchecked()).toEqual([])
})

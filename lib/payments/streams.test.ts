import { expect, test } from 'vitest'
import type { ChainNews } from '@/lib/chain/client/createChainClients'
import { createFakePaymentStore } from './fakePaymentStore'
import { hashOf, order, payer, shop, transaction } from './fakePayments'
import { createStreams } from './streams'

const endpoint = 'wss://node.example'
type Listener = Parameters<ChainNews['follow']>[2]

function build() {
  const listeners = new Map<number, Listener>()
  const store = createFakePaymentStore()
  let heard = 0
  const streams = createStreams({
    news: {
      follow(chainId: number, topic: string, listener: Listener) {
        expect(topic).toBe('fullPendingTransactions')
        listeners.set(chainId, listener)
        return () => void listeners.delete(chainId)
      },
    },
    store,
    clock: () => 7,
    onHeard: () => {
      heard += 1
    },
    report: (error: unknown) => {
      throw error
    },
  } as unknown as Parameters<typeof createStreams>[0])
  const tell = async (value: unknown) => {
    listeners.get(1)?.onNews({ endpoint, value, at: 7 })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { streams, store, tell, listeners, heard: () => heard }
}

const told = (change: object = {}) => ({
  hash: transaction(1),
  from: payer,
  to: shop,
  nonce: '0x7',
  value: '0xde0b6b3a7640000',
  input: '0x',
  maxFeePerGas: '0xa',
  ...change,
})

test('a payment, and one that bids against it, are known when the endpoint tells of them', async () => {
  const { streams, store, tell, heard } = build()
  streams.follow([order()], store.rows)
  expect(streams.seeing(1)).toEqual([])
  await tell(told({ to: payer, hash: transaction(9) }))
  expect([streams.seeing(1), store.rows.pending, heard()]).toEqual([[endpoint], [], 0])
  await tell(told())
  expect(store.rows.pending).toMatchObject([{ transactionHash: transaction(1), endpoint, nonce: 7n }])
  await tell(told({ hash: transaction(2), to: payer }))
  expect(store.rows.conflicts).toMatchObject([
    { paying: transaction(1), other: transaction(2), otherPays: 0n, seen: 'mempool' },
  ])
  expect(heard()).toBe(2)
})

test('hashes and rubbish are nothing', async () => {
  const { streams, store, tell, heard } = build()
  streams.follow([order()], store.rows)
  for (const value of [transaction(1), null, 7, {}, told({ value: 'much' }), told({ to: '0x1' })]) {
    await tell(value)
  }
  expect([store.rows.pending, store.rows.conflicts, heard()]).toEqual([[], [], 0])
})

test('it is followed while an order is open, and no longer', () => {
  const { streams, store, listeners } = build()
  streams.follow([order(), order({ id: 'two', chainId: 10 })], store.rows)
  expect([...listeners.keys()]).toEqual([1, 10])
  streams.follow([order({ from: { number: 1n, hash: hashOf(1) } })], store.rows)
  expect([...listeners.keys()]).toEqual([1])
  streams.follow([], store.rows)
  expect([...listeners.keys()]).toEqual([])
})

test('an endpoint whose stream broke is not said to show anything', async () => {
  const { streams, store, tell, listeners } = build()
  streams.follow([order()], store.rows)
  await tell(told())
  listeners.get(1)?.onState?.(endpoint, 'down')
  expect(streams.seeing(1)).toEqual([])
})

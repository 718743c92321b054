import { expect, test } from 'vitest'
import type { Activity } from '@/lib/storage/read'
import type { Sighting, StoredReceipt } from '@/lib/transactions/transaction'
import { listFacts } from './listFacts'

const from = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const hash = `0x${'1'.repeat(64)}` as const
const transaction: Activity['transaction'] = {
  id: 'a:1',
  chainId: 1,
  from,
  nonce: 7n,
  unsigned: {
    chainId: 1,
    from,
    to: from,
    valueWei: 1n,
    data: '0x',
    nonce: 7n,
    gas: 21_000n,
    fees: { type: 'legacy', gasPrice: 1n },
  },
  reservedAt: 300,
  signed: { bytes: '0x02', hash, at: 400 },
}
const question: NonNullable<Activity['question']> = {
  id: 'a:1',
  askedAt: 100,
  asker: { type: 'wallet' },
  body: { kind: 'transaction', request: { chainId: 1, from, to: from, valueWei: 1n, data: '0x' } },
  answer: { type: 'approved', at: 200, version: hash },
}
const seen = (at: number, type: Sighting['type'], endpoint = 'https://a.example'): Sighting => ({
  transactionId: 'a:1',
  endpoint,
  at,
  type,
})
const receipt = (at: number, blockHash: `0x${string}`): StoredReceipt => ({
  transactionId: 'a:1',
  endpoint: 'https://a.example',
  at,
  blockHash,
  blockNumber: 5n,
  succeeded: true,
  gasUsed: 21_000n,
  effectiveGasPriceWei: 1n,
})

test('tells the whole story in order', () => {
  const facts = listFacts({
    transaction,
    question,
    sightings: [seen(600, 'seen pending'), seen(500, 'accepted')],
    receipts: [receipt(700, hash)],
  })
  expect(facts.map(({ type, at }) => [at, type])).toEqual([
    [100, 'asked'],
    [200, 'approved'],
    [300, 'reserved'],
    [400, 'signed'],
    [500, 'sighting'],
    [600, 'sighting'],
    [700, 'receipt'],
  ])
})

test('what one endpoint repeats is said once, at its first time', () => {
  const facts = listFacts({
    transaction,
    question: undefined,
    sightings: [seen(500, 'seen pending'), seen(510, 'seen pending'), seen(520, 'not found')],
    receipts: [receipt(600, hash), receipt(610, hash)],
  })
  expect(facts.slice(2).map(({ at }) => at)).toEqual([500, 520, 600])
})

test('another endpoint, or another block, is another fact', () => {
  const facts = listFacts({
    transaction,
    question: undefined,
    sightings: [seen(500, 'accepted'), seen(501, 'accepted', 'https://b.example')],
    receipts: [receipt(600, hash), receipt(610, `0x${'2'.repeat(64)}`)],
  })
  expect(facts.slice(2).map(({ at }) => at)).toEqual([500, 501, 600, 610])
})

test('a transaction given up says so, and a rejection is not an approval', () => {
  const { signed: _, ...unsigned } = transaction
  const facts = listFacts({
    transaction: { ...unsigned, released: { at: 350, reason: 'the wallet was locked' } },
    question: { ...question, answer: { type: 'rejected', at: 200, why: 'by the user' } },
    sightings: [],
    receipts: [],
  })
  expect(facts.map(({ type }) => type)).toEqual(['asked', 'reserved', 'released'])
})

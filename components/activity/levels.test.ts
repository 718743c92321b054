// How far a transaction is, step by step.
import { expect, test } from 'vitest'
import type { TransactionStatus } from '@/lib/transactions/status'
import type { Sighting } from '@/lib/transactions/transaction'
import { levelsOf } from './levels'

const saw = (type: Sighting['type'], at: number, endpoint = 'https://a.example'): Sighting => ({
  transactionId: 'one',
  endpoint,
  at,
  type,
})
const included: TransactionStatus = {
  type: 'included',
  succeeded: true,
  confirmations: 3n,
  level: 'included',
  block: { number: 7n, hash: '0x07' },
  gasUsed: 21_000n,
  feeWei: 1n,
  endpoint: '2/3',
  at: 60,
}
const seen = { endpoint: 'https://a.example', at: 50, wasIncluded: false }
const rollup = { by: 'tags', safe: 'posted to L1', final: 'final on L1', source: 'test' } as const
const mark = { number: 8n, hash: '0x08', endpoint: '3/3', at: 90 } as const

const told = (status: TransactionStatus, sightings: Sighting[] = [], finality?: typeof rollup) =>
  levelsOf({ status, sightings, finality }).map(({ type, state }) => `${type}: ${state}`)

test.each<[string, string[], string[]]>([
  ['signed', told({ type: 'signed', at: 1 }), ['sent: ahead', 'seen: ahead', 'included: ahead']],
  [
    'accepted',
    told({ type: 'broadcast', ...seen }, [saw('accepted', 20)]),
    ['sent: done', 'seen: ahead', 'included: ahead'],
  ],
  [
    'included, where nothing is final',
    told(included, [saw('accepted', 20)]),
    ['sent: done', 'seen: done', 'included: done'],
  ],
  [
    'safe on a rollup',
    told({ ...included, level: 'safe', levelBy: mark }, [], rollup),
    ['sent: done', 'seen: done', 'included: done', 'safe: done', 'finalised: ahead'],
  ],
  [
    'finalised',
    told({ ...included, level: 'finalised', levelBy: mark }, [], rollup),
    ['sent: done', 'seen: done', 'included: done', 'safe: done', 'finalised: done'],
  ],
  [
    'failed',
    told({ ...included, succeeded: false }, [], rollup),
    ['sent: done', 'seen: done', 'failed: bad', 'safe: ahead', 'finalised: ahead'],
  ],
  [
    'left the chain',
    told({ type: 'broadcast', ...seen, wasIncluded: true }, [saw('accepted', 20)]),
    ['sent: done', 'seen: ahead', 'left: bad'],
  ],
  [
    'replaced',
    told({ type: 'replaced', ...seen }, [saw('accepted', 20), saw('seen pending', 30)], rollup),
    ['sent: done', 'seen: done', 'replaced: bad'],
  ],
])('%s', (_, levels, expected) => {
  expect(levels).toEqual(expected)
})

test('each step has its evidence', () => {
  const sightings = [saw('accepted', 20), saw('seen pending', 30, '1/3'), saw('seen pending', 40, '2/3')]
  expect(
    levelsOf({ status: { ...included, level: 'safe', levelBy: mark }, sightings, finality: rollup }),
  ).toMatchObject([
    { type: 'sent', at: 20, endpoint: 'https://a.example' },
    { type: 'seen', at: 40, by: 2 },
    { type: 'included', at: 60, endpoint: '2/3', block: 7n },
    { type: 'safe', at: 90, endpoint: '3/3' },
    { type: 'finalised', state: 'ahead' },
  ])
})

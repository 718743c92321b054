import { expect, test } from 'vitest'
import { me, unsignedSend } from './fakeWorld'
import type { StatusFacts } from './status'
import { obstaclesOf, type StuckFacts } from './stuck'
import type { Sighting } from './transaction'

const facts = (nonce: bigint, types: Sighting['type'][] = ['accepted']): StatusFacts => ({
  transaction: {
    id: `q${nonce}`,
    chainId: 1,
    from: me,
    nonce,
    unsigned: unsignedSend(nonce),
    reservedAt: 1,
    signed: { bytes: '0x02', hash: `0x${nonce.toString(16).padStart(64, '0')}`, at: 2 },
  },
  sightings: types.map((type, place) => ({
    transactionId: `q${nonce}`,
    endpoint: '2/3',
    at: 10 + place,
    type,
  })),
  receipts: [],
})
const included = (nonce: bigint): StatusFacts => ({
  ...facts(nonce),
  receipts: [
    {
      transactionId: `q${nonce}`,
      endpoint: '2/3',
      at: 20,
      blockHash: '0x0b',
      blockNumber: 9n,
      succeeded: true,
      gasUsed: 1n,
      effectiveGasPriceWei: 1n,
    },
  ],
})
const head = (baseFeeWei: bigint) =>
  ({ chainId: 1, number: 9n, hash: '0x09', endpoint: '2/3', at: 1, baseFeeWei }) as const

test.each<[string, Partial<StuckFacts>, object[]]>([
  ['nothing known', {}, []],
  ['its turn', { sentCount: 5n }, []],
  ['one before it was never sent', { sentCount: 3n }, [{ type: 'nonce gap', missing: [3n, 4n] }]],
  [
    'the one before it is in a block by now, and the count is older',
    { sentCount: 4n, history: [included(4n), facts(5n)] },
    [],
  ],
  [
    'an earlier one of ours waits',
    { sentCount: 4n, history: [facts(4n), facts(5n)] },
    [{ type: 'earlier waits', id: 'q4', nonce: 4n }],
  ],
  [
    'a gap below the earlier one',
    { sentCount: 3n, history: [facts(4n), facts(5n)] },
    [
      { type: 'nonce gap', missing: [3n] },
      { type: 'earlier waits', nonce: 4n },
    ],
  ],
  [
    'pays less than the base fee',
    { head: head(101n) },
    [{ type: 'underpriced', capWei: 100n, baseFeeWei: 101n }],
  ],
  ['pays just the base fee', { head: head(100n) }, []],
  ['nobody has it', { facts: facts(5n, ['accepted', 'not found']) }, [{ type: 'evicted', since: 11 }]],
  ['it does not wait', { facts: facts(5n, ['refused']), sentCount: 3n, head: head(101n) }, []],
])('%s', (_, change, expected) => {
  expect(obstaclesOf({ facts: facts(5n), history: [facts(5n)], head: undefined, ...change })).toMatchObject(
    expected,
  )
  expect(obstaclesOf({ facts: facts(5n), history: [facts(5n)], head: undefined, ...change }).length).toBe(
    expected.length,
  )
})

test('a gap of any size lists no more than twenty', () => {
  const [gap] = obstaclesOf({ facts: facts(10n ** 12n), history: [], sentCount: 0n, head: undefined })
  expect(gap?.type === 'nonce gap' && gap.missing.length).toBe(20)
})

import { expect, test } from 'vitest'
import type { Fees } from '@/lib/base/transaction'
import { expectedWait } from './waiting'

const fees = (maxFeePerGas: bigint, maxPriorityFeePerGas: bigint): Fees => ({
  type: 'eip1559',
  maxFeePerGas,
  maxPriorityFeePerGas,
})
/** Ten blocks; in each nine of ten paid at least this tip, and so full it was. */
const history = (blocks: [least: bigint, ratio: number][]) => ({
  baseFeesWei: [],
  rewardsWei: blocks.map(([least]) => [least]),
  gasUsedRatios: blocks.map(([, ratio]) => ratio),
})
const full = (...tips: bigint[]) => history(tips.map((tip) => [tip, 1]))

test.each<[string, Fees, ReturnType<typeof history>, unknown]>([
  ['every block takes it', fees(30n, 5n), full(1n, 2n, 5n), { type: 'blocks', blocks: 1, ms: 12_000 }],
  ['one in three does', fees(30n, 1n), full(1n, 2n, 5n), { type: 'blocks', blocks: 3, ms: 36_000 }],
  ['none does', fees(30n, 0n), full(1n, 2n), { type: 'long' }],
  ['blocks with room take any tip', fees(30n, 0n), history([[9n, 0.4]]), { type: 'blocks', blocks: 1 }],
  ['the base fee is not paid', fees(9n, 9n), full(0n), { type: 'long' }],
  ['what the cap leaves for the tip counts', fees(12n, 5n), full(3n), { type: 'long' }],
  [
    'a legacy price is cap and tip',
    { type: 'legacy', gasPrice: 13n },
    full(3n),
    { type: 'blocks', blocks: 1 },
  ],
])('%s', (_, offered, blocks, expected) => {
  expect(expectedWait(offered, 10n, [blocks], 12_000)).toMatchObject(expected as object)
})

test('without late blocks nothing is said; without fixed times nothing in seconds', () => {
  expect(expectedWait(fees(30n, 5n), 10n, [], 12_000)).toBeUndefined()
  expect(expectedWait(fees(30n, 5n), 10n, [full(1n)], undefined)).toEqual({ type: 'blocks', blocks: 1 })
})

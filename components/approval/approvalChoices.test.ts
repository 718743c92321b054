import { expect, test } from 'vitest'
import { approvalOptions, readLimit, roundLimit } from './approvalChoices'

const unlimitedAmount = 2n ** 256n - 1n
const ofToken = { most: unlimitedAmount, inPermit2: false }

test.each([
  [0n, 0, 100n],
  [1n, 0, 1n],
  [3n, 0, 5n],
  [11n, 0, 20n],
  [1_250_000n, 6, 2_000_000n],
  [1n, 6, 1_000_000n],
  [51_000_000n, 6, 100_000_000n],
  [0n, 18, 100n * 10n ** 18n],
])('the round limit of %s with %s decimals is %s', (amount, decimals, limit) => {
  expect(roundLimit(amount, decimals)).toBe(limit)
})

test('what was asked, a round limit, and all', () => {
  expect(approvalOptions({ ...ofToken, asked: 1_250_000n, held: 9n, decimals: 6 })).toEqual([
    { choice: 'asked', amount: 1_250_000n },
    { choice: 'round', amount: 2_000_000n },
    { choice: 'unlimited', amount: unlimitedAmount },
  ])
})

test('where all was asked, what there is stands first', () => {
  expect(approvalOptions({ ...ofToken, asked: 2n ** 255n, held: 1_250_000n, decimals: 6 })).toEqual([
    { choice: 'held', amount: 1_250_000n },
    { choice: 'round', amount: 2_000_000n },
    { choice: 'unlimited', amount: 2n ** 255n },
  ])
})

test('nobody knows what there is, or there is nothing', () => {
  const choices = (held: bigint | undefined) =>
    approvalOptions({ ...ofToken, asked: unlimitedAmount, held, decimals: 2 }).map(({ choice }) => choice)
  expect(choices(undefined)).toEqual(['round', 'unlimited'])
  expect(choices(0n)).toEqual(['round', 'unlimited'])
})

test('an amount that is round already is offered once', () => {
  expect(
    approvalOptions({ ...ofToken, asked: 5n, held: undefined, decimals: 0 }).map(({ choice }) => choice),
  ).toEqual(['asked', 'unlimited'])
})

test.each([
  ['12.5', { type: 'amount', amount: 125n }],
  ['0', { type: 'amount', amount: 0n }],
  ['', { type: 'not an amount' }],
  ['all', { type: 'not an amount' }],
  ['1.25', { type: 'too many decimals' }],
  [`1${'0'.repeat(77)}`, { type: 'too large' }],
])('%s typed as a limit', (text, read) => {
  expect(readLimit(text, 1)).toEqual(read)
})

test('in Permit2 all is less, and typed as a limit it is refused', () => {
  const most = 2n ** 160n - 1n
  const given = { asked: 5n, held: undefined, decimals: 0, most, inPermit2: true }
  expect(approvalOptions(given).at(-1)).toEqual({ choice: 'unlimited', amount: most })
  expect(approvalOptions({ ...given, asked: most, held: 7n }).map(({ choice }) => choice)).toEqual([
    'held',
    'round',
    'unlimited',
  ])
  expect(readLimit(most.toString(), 0, true)).toEqual({ type: 'too large' })
})

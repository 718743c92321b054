import { expect, test } from 'vitest'
import { finalityRules } from '@/lib/chain/networks/finality'
import { confirmationsWanted, isReached, type Worth, worthOf } from './confirmationsWanted'
import type { InclusionLevel, TransactionStatus } from './status'

const status = (
  confirmations: bigint,
  level: InclusionLevel,
): Extract<TransactionStatus, { type: 'included' }> => ({
  type: 'included',
  succeeded: true,
  confirmations,
  level,
  block: { number: 7n, hash: '0x07' },
  gasUsed: 1n,
  feeWei: 1n,
  endpoint: '2/3',
  at: 1,
})

// Chain, what it is worth, how far it is, and whether that is enough.
test.each<[number, Worth, bigint, InclusionLevel, boolean]>([
  [1, 'small', 1n, 'included', false],
  [1, 'small', 2n, 'included', true],
  [1, 'medium', 11n, 'included', false],
  [1, 'medium', 12n, 'included', true],
  [1, 'medium', 1n, 'safe', true],
  [1, 'large', 60n, 'safe', false],
  [1, 'large', 64n, 'finalised', true],
  [10, 'small', 1n, 'included', true],
  [10, 'medium', 1_000n, 'included', false],
  [10, 'medium', 1n, 'safe', true],
  [42161, 'large', 5_000n, 'safe', false],
  [42161, 'large', 5_000n, 'finalised', true],
  [137, 'medium', 100n, 'included', false],
  [43114, 'large', 1n, 'finalised', true],
  [31337, 'small', 11n, 'included', false],
  [31337, 'large', 63n, 'included', false],
  [31337, 'large', 64n, 'included', true],
])('on %i a %s amount with %i confirmations, %s: %s', (chainId, worth, confirmations, level, enough) => {
  const wanted = confirmationsWanted(worth, finalityRules[chainId])
  expect(isReached(wanted, status(confirmations, level))).toBe(enough)
})

test('an elevated risk is treated as if more hung on it, and more is never wanted for less', () => {
  const rule = finalityRules[1]
  expect(confirmationsWanted('small', rule, 'elevated')).toEqual(confirmationsWanted('medium', rule))
  expect(confirmationsWanted('large', rule, 'elevated')).toEqual(confirmationsWanted('large', rule))
  for (const one of [...Object.values(finalityRules), undefined]) {
    for (const level of ['included', 'safe', 'finalised'] as const) {
      for (const confirmations of [1n, 2n, 5n, 12n, 31n, 32n, 64n, 300n]) {
        const enough = (['small', 'medium', 'large'] as const).map((worth) =>
          isReached(confirmationsWanted(worth, one), status(confirmations, level)),
        )
        expect(enough).toEqual(enough.toSorted((a, b) => Number(b) - Number(a)))
      }
    }
  }
})

test.each<[string, bigint, string, Worth]>([
  ['nothing', 0n, 'ETH', 'small'],
  ['a little', 49n * 10n ** 15n, 'ETH', 'small'],
  ['some', 5n * 10n ** 16n, 'ETH', 'medium'],
  ['much', 2n * 10n ** 18n, 'ETH', 'large'],
  ['many cheap coins', 400n * 10n ** 18n, 'POL', 'small'],
  ['a coin nobody knows', 10n ** 18n, 'XYZ', 'medium'],
])('%s is worth %s', (_, amount, symbol, worth) => {
  expect(worthOf(amount, { symbol, decimals: 18 })).toBe(worth)
})

test('every rule names where it is written', () => {
  for (const { source } of Object.values(finalityRules)) expect(source.length).toBeGreaterThan(10)
})

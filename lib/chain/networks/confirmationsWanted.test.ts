import { expect, test } from 'vitest'
import {
  confirmationsWanted,
  type InclusionLevel,
  isReached,
  levelOf,
  type Stake,
  stakeOf,
  stakes,
  waitForScore,
} from './confirmationsWanted'
import { finalityRules } from './finality'

// Chain, what is at stake, the risk, how far it is, and whether that is enough.
test.each<[number, Stake, number, bigint, InclusionLevel, boolean]>([
  [1, 'small', 0, 1n, 'included', false],
  [1, 'small', 0, 2n, 'included', true],
  [1, 'small', 20, 3n, 'included', false],
  [1, 'small', 20, 4n, 'included', true],
  [1, 'small', 20, 3n, 'safe', false],
  [1, 'small', 20, 3n, 'finalised', true],
  [1, 'small', 60, 500n, 'safe', false],
  [1, 'small', 60, 70n, 'finalised', true],
  [1, 'usual', 0, 11n, 'included', false],
  [1, 'usual', 19, 12n, 'included', true],
  [1, 'usual', 0, 1n, 'safe', true],
  [1, 'usual', 59, 23n, 'included', false],
  [1, 'usual', 59, 24n, 'included', true],
  [1, 'large', 0, 60n, 'safe', false],
  [1, 'large', 0, 64n, 'finalised', true],
  [10, 'small', 0, 1n, 'included', true],
  [10, 'usual', 0, 1_000n, 'included', false],
  [10, 'usual', 0, 1n, 'safe', true],
  [10, 'usual', 20, 1n, 'safe', false],
  [10, 'usual', 20, 1n, 'finalised', true],
  [42161, 'large', 0, 5_000n, 'safe', false],
  [42161, 'large', 0, 5_000n, 'finalised', true],
  [137, 'usual', 0, 100n, 'included', false],
  [43114, 'large', 0, 1n, 'finalised', true],
  [43114, 'large', 99, 1n, 'finalised', true],
  [31337, 'small', 0, 11n, 'included', false],
  [31337, 'small', 0, 12n, 'included', true],
  [31337, 'small', 20, 23n, 'included', false],
  [31337, 'small', 60, 63n, 'included', false],
  [31337, 'small', 60, 64n, 'included', true],
  [31337, 'large', 0, 63n, 'included', false],
  [31337, 'large', 0, 64n, 'included', true],
  [31337, 'large', 99, 255n, 'included', false],
])(
  'on %i, %s at stake, a risk of %i, %i confirmations, %s: %s',
  (chainId, stake, score, confirmations, level, enough) => {
    const wanted = confirmationsWanted(stake, finalityRules[chainId], score)
    expect(isReached(wanted, { confirmations, level })).toBe(enough)
  },
)

test('less is never wanted for more at stake, or for more risk', () => {
  const scores = [0, 19, 20, 59, 60, 100]
  for (const rule of [...Object.values(finalityRules), undefined]) {
    for (const level of rule ? (['included', 'safe', 'finalised'] as const) : (['included'] as const)) {
      for (const confirmations of [1n, 2n, 5n, 12n, 31n, 32n, 64n, 300n]) {
        const enough = (stake: Stake, score: number) =>
          isReached(confirmationsWanted(stake, rule, score), { confirmations, level })
        const falling = (row: boolean[]) => row.toSorted((a, b) => Number(b) - Number(a))
        for (const score of scores) {
          const row = stakes.map((stake) => enough(stake, score))
          expect(row).toEqual(falling(row))
        }
        for (const stake of stakes) {
          const row = scores.map((score) => enough(stake, score))
          expect(row).toEqual(falling(row))
        }
      }
    }
  }
})

test.each([
  [0, { times: 1 }],
  [19, { times: 1 }],
  [20, { times: 2 }],
  [59, { times: 2 }],
  [60, 'final'],
  [100, 'final'],
])('a score of %d waits %j', (score, wait) => expect(waitForScore(score)).toEqual(wait))

test('a block is as sure as the newest one that the chain calls so', () => {
  const head = { safe: { number: 20n }, finalised: { number: 10n } }
  expect([9n, 10n, 11n, 20n, 21n].map((number) => levelOf(number, head))).toEqual([
    'finalised',
    'finalised',
    'safe',
    'safe',
    'included',
  ])
  expect(levelOf(1n, undefined)).toBe('included')
})

test.each<[string, bigint, string, Stake]>([
  ['nothing', 0n, 'ETH', 'small'],
  ['a little', 49n * 10n ** 15n, 'ETH', 'small'],
  ['some', 5n * 10n ** 16n, 'ETH', 'usual'],
  ['much', 2n * 10n ** 18n, 'ETH', 'large'],
  ['many cheap coins', 400n * 10n ** 18n, 'POL', 'small'],
  ['a coin nobody knows', 10n ** 18n, 'XYZ', 'usual'],
])('with %s at stake is %s', (_, amount, symbol, stake) => {
  expect(stakeOf(amount, { symbol, decimals: 18 })).toBe(stake)
})

test('every rule names where it is written', () => {
  for (const { source } of Object.values(finalityRules)) expect(source.length).toBeGreaterThan(10)
})

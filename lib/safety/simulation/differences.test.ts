// What counts as the same, and what a person must be told.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesOf, toleranceBps } from './differences'
import type { Change, Effects } from './simulation'

const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const other = '0x6B175474E89094C44Da98b954EedeAC495271d0F'
const spender = '0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D'
const effects = (...changes: Change[]): Effects => ({ outcome: { type: 'succeeds' }, changes })
const gains = (gain: bigint, of: typeof token | typeof other = token): Change => ({
  type: 'token',
  token: of,
  before: 1_000_000n,
  after: 1_000_000n + gain,
})
const allows = (after: bigint, untilSeconds?: bigint): Change => ({
  type: 'allowance',
  token,
  spender,
  before: 0n,
  after,
  ...(untilSeconds === undefined ? {} : { through: { type: 'permit2', untilSeconds } }),
})
const fails: Effects = { outcome: { type: 'fails', place: 0, reason: '' }, changes: [] }

test.each<[string, Effects, Effects, boolean]>([
  ['one in a hundred', effects(gains(10_000n)), effects(gains(9_900n)), true],
  ['a little more than one in a hundred', effects(gains(10_000n)), effects(gains(9_899n)), false],
  ['the other direction', effects(gains(1n)), effects(gains(-1n)), false],
  ['another asset', effects(gains(5n)), effects(gains(5n, other)), false],
  ['one asset more', effects(gains(5n)), effects(gains(5n), gains(-1n, other)), false],
  ['another order', effects(gains(5n), gains(6n, other)), effects(gains(6n, other), gains(5n)), true],
  ['fails now', effects(gains(5n)), fails, false],
  ['fails for another reason', fails, { ...fails, outcome: { type: 'fails', place: 1, reason: 'x' } }, true],
  ['a larger allowance', effects(allows(5n)), effects(allows(50n)), false],
  ['an end that moves with the block', effects(allows(5n, 9_000n)), effects(allows(5n, 9_060n)), true],
  ['an end that is another day', effects(allows(5n, 9_000n)), effects(allows(5n, 99_000n)), false],
  [
    'somebody else who may take it',
    effects({ type: 'nft approval', contract: token, tokenId: 1n, after: spender }),
    effects({ type: 'nft approval', contract: token, tokenId: 1n, after: other }),
    false,
  ],
])('%s', (_, one, two, same) => {
  expect(differencesOf(one, two) === undefined).toBe(same)
  expect(differencesOf(two, one) === undefined).toBe(same)
})

test('whatever the amounts: the same within the tolerance, both ways alike', () => {
  const amount = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).filter((value) => value !== 0n)
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [one, two] = [effects(gains(a)), effects(gains(b))]
      const size = (value: bigint) => (value < 0n ? -value : value)
      const small = (of: bigint) => size(a - b) * 10_000n <= size(of) * toleranceBps
      const close = a < 0n === b < 0n && (small(a) || small(b))
      expect(differencesOf(one, two) === undefined).toBe(close)
      expect(differencesOf(one, one)).toBeUndefined()
    }),
  )
})

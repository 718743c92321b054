// Which price decides: the dearer one, never an old one, and none where nobody knows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Known } from '@/lib/base/known'
import { amountWorth, carefulPrice, centsOf, linePrice, type Price, priceTyped } from './price'

const day = 24 * 3_600_000
const now = 100 * day
const agreed = { type: 'agreed', by: 2, of: 3 } as const
const feed = (dollars: bigint, known: Known<Price>['known'] = agreed): Known<Price> => ({
  value: { amount: dollars * 10n ** 8n, decimals: 8, source: 'chainlink', madeAt: now - 600_000 },
  known,
  at: now,
})
const typed = (dollars: bigint, at = now - day) =>
  priceTyped({ chainId: 1, asset: 'currency', amount: dollars, decimals: 0, at })

test.each([
  ['only the feed', { feed: feed(3_000n) }, 'chainlink', 600_000],
  ['the typed one, where it is dearer', { feed: feed(3_000n), typed: typed(3_001n) }, 'typed', day],
  ['the feed, where it is dearer', { feed: feed(3_000n), typed: typed(2_999n) }, 'chainlink', 600_000],
  ['only the typed one', { feed: { type: 'no feed' }, typed: typed(5n) }, 'typed', day],
] as const)('%s', (_, prices, source, ageMs) => {
  expect(carefulPrice(prices, now)).toMatchObject({ price: { value: { source } }, ageMs })
})

test('what was typed a month ago decides nothing, and then no price is known', () => {
  const old = typed(5n, now - 31 * day)
  expect(carefulPrice({ feed: { type: 'stale', madeAt: 0 }, typed: old }, now)).toBeUndefined()
  expect(carefulPrice({ feed: feed(3n), typed: old }, now)).toMatchObject({
    price: { value: { source: 'chainlink' } },
  })
})

test("the small-amount line hangs on no endpoint's word alone", () => {
  const alone = feed(1n, { type: 'single endpoint', endpoint: 'https://a.example' })
  expect(linePrice({ feed: alone }, now)).toBeUndefined()
  expect(linePrice({ feed: alone, typed: typed(5n) }, now)).toMatchObject({
    price: { value: { source: 'typed' } },
  })
  expect(linePrice({ feed: feed(3n) }, now)).toMatchObject({ price: { value: { source: 'chainlink' } } })
})

test('an amount worth so many cents is the most that is worth no more', () => {
  const price = fc.record({
    amount: fc.bigInt({ min: 1n, max: 10n ** 24n }),
    decimals: fc.integer({ min: 0, max: 18 }),
    source: fc.constant('typed' as const),
    madeAt: fc.constant(0),
  })
  const cents = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(price, cents, fc.integer({ min: 0, max: 24 }), (price, cents, decimals) => {
      const most = amountWorth(cents, decimals, price)
      expect(centsOf(most, decimals, price)).toBeLessThanOrEqual(cents)
      expect(centsOf(most + 1n, decimals, price)).toBeGreaterThan(cents)
    }),
  )
})

test('a cent of what is dear is never worth nothing', () => {
  expect(centsOf(1n, 18, feed(3_000n).value)).toBe(1n)
  expect(centsOf(10n ** 18n, 18, feed(3_000n).value)).toBe(300_000n)
  expect(centsOf(0n, 18, feed(3_000n).value)).toBe(0n)
})

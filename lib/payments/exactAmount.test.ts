import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactAmount } from './exactAmount'

test.each([
  [18, 10n ** 12n],
  [6, 1n],
  [2, 1n],
  [0, 1n],
])('of %s decimals the next amount is %s more', (decimals, step) => {
  expect(exactAmount(7n, decimals, new Set([7n, 7n + step]))).toBe(7n + 2n * step)
})

test('an amount that nobody waits for stays, and what is answered is never taken', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 50n }),
      fc.integer({ min: 0, max: 7 }),
      fc.array(fc.bigInt({ min: 1n, max: 100n })),
      (wanted, decimals, list) => {
        const taken = new Set(list)
        const amount = exactAmount(wanted, decimals, taken)
        expect(taken.has(amount)).toBe(false)
        if (!taken.has(wanted)) expect(amount).toBe(wanted)
        expect(amount).toBeGreaterThanOrEqual(wanted)
      },
    ),
  )
})

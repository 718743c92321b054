// Fee arithmetic, its rounding, and the manual fields.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fees } from '@/lib/base/transaction'
import { formatAmount, parseAmount } from '@/lib/base/wei'
import { type FeeForm, fillFeeForm, readFeeForm } from './feeForm'
import { feeTotals, groupThousands, gweiText, roundUp } from './feeNumbers'

const gwei = 10n ** 9n
const eip1559 = (max: bigint, priority: bigint): Fees => ({
  type: 'eip1559',
  maxFeePerGas: max,
  maxPriorityFeePerGas: priority,
})

describe('what it costs', () => {
  test('now: base fee and tip; at most: the cap', () => {
    expect(feeTotals(21_000n, eip1559(30n * gwei, 2n * gwei), 10n * gwei)).toEqual({
      nowWei: 21_000n * 12n * gwei,
      highestWei: 21_000n * 30n * gwei,
    })
  })
  test('now is never above the cap', () => {
    expect(feeTotals(1n, eip1559(5n, 4n), 10n)).toEqual({ nowWei: 5n, highestWei: 5n })
  })
  test('a legacy price is both', () => {
    expect(feeTotals(100n, { type: 'legacy', gasPrice: 3n }, undefined)).toEqual({
      nowWei: 300n,
      highestWei: 300n,
    })
  })
  test('without a known base fee the cap is assumed', () => {
    expect(feeTotals(2n, eip1559(7n, 1n), undefined)).toEqual({ nowWei: 14n, highestWei: 14n })
  })
})

describe('rounding', () => {
  test.each([
    [1_234_567n, 6, 4, '1.235'],
    [1_234_000n, 6, 4, '1.234'],
    [1n, 18, 4, '0.000000000000000001'],
    [123_456_789n, 6, 4, '123.5'],
    [123_456_789_000_000n, 6, 4, '123456789'],
    [0n, 18, 4, '0'],
    [999_999n, 6, 4, '1'],
  ])('%s with %s decimals and %s digits is %s', (value, decimals, significant, text) => {
    expect(roundUp(value, decimals, significant).text).toBe(text)
  })
  test('a cost is never shown smaller than it is, nor much larger', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
        fc.integer({ min: 0, max: 36 }),
        (value, decimals) => {
          const { text, exact } = roundUp(value, decimals, 6)
          const shown = parseAmount(text, decimals)
          if (shown.type !== 'amount') throw new Error('expected a number')
          expect(shown.value >= value).toBe(true)
          expect((shown.value - value) * 100_000n <= value).toBe(true)
          expect(exact).toBe(shown.value === value)
        },
      ),
    )
  })
  test('thousands are grouped before the point only', () => {
    expect(groupThousands('1234567.891011')).toBe('1,234,567.891011')
    expect(groupThousands('999')).toBe('999')
    expect(gweiText(12_345_678_901n)).toBe('12.35')
    expect(gweiText(7n)).toBe('0.000000007')
  })
})

describe('the manual fields', () => {
  const good: FeeForm = { maxFee: '30', priorityFee: '1.5', gas: '21000', nonce: '7' }
  const cases: [string, Partial<FeeForm>, object][] = [
    ['letters', { maxFee: 'lots' }, { maxFee: 'not a number' }],
    ['nothing', { gas: '' }, { gas: 'not a number' }],
    ['a sign', { nonce: '-1' }, { nonce: 'not a number' }],
    ['less than a wei', { priorityFee: '0.0000000001' }, { priorityFee: 'too many decimals' }],
    ['a free transaction', { maxFee: '0', priorityFee: '0' }, { maxFee: 'zero' }],
    ['a slip of units', { maxFee: '30000000000' }, { maxFee: 'too large' }],
    ['a tip above the cap', { priorityFee: '31' }, { priorityFee: 'priority above maximum' }],
    ['too little gas for anything', { gas: '20999' }, { gas: 'too little gas' }],
    ['half a nonce', { nonce: '1.5' }, { nonce: 'not a number' }],
    ['a nonce no number holds', { nonce: '9007199254740991' }, { nonce: 'too large' }],
  ]
  test.each(cases)('refuse %s', (_name, change, problems) => {
    expect(readFeeForm({ ...good, ...change }, 'eip1559')).toEqual({ type: 'problems', problems })
  })
  test('become edits', () => {
    expect(readFeeForm(good, 'eip1559')).toEqual({
      type: 'edits',
      edits: { fees: eip1559(30n * gwei, (3n * gwei) / 2n), gas: 21_000n, nonce: 7n },
    })
    expect(readFeeForm({ ...good, priorityFee: '' }, 'legacy')).toMatchObject({
      edits: { fees: { type: 'legacy', gasPrice: 30n * gwei } },
    })
  })
  test('name every wrong field at once', () => {
    expect(readFeeForm({ maxFee: 'x', priorityFee: 'y', gas: 'z', nonce: '' }, 'eip1559')).toMatchObject({
      problems: {
        maxFee: 'not a number',
        priorityFee: 'not a number',
        gas: 'not a number',
        nonce: 'not a number',
      },
    })
  })
  test('filled from a transaction they read back as it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.bigInt({ min: 21_000n, max: 2n ** 40n }),
        fc.bigInt({ min: 0n, max: 2n ** 53n - 2n }),
        (cap, part, gas, nonce) => {
          const fees = eip1559(cap + part, part)
          expect(readFeeForm(fillFeeForm({ fees, gas, nonce }), 'eip1559')).toEqual({
            type: 'edits',
            edits: { fees, gas, nonce },
          })
        },
      ),
    )
  })
  test('are filled in gwei', () => {
    expect(fillFeeForm({ fees: eip1559(30n * gwei, gwei / 2n), gas: 21_000n, nonce: 0n })).toEqual({
      maxFee: '30',
      priorityFee: formatAmount(gwei / 2n, 9),
      gas: '21000',
      nonce: '0',
    })
  })
})

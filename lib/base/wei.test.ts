import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, parseAmount } from './wei'

const ether = 10n ** 18n

test.each([
  ['1', ether],
  ['0', 0n],
  ['0.5', ether / 2n],
  ['.5', ether / 2n],
  ['5.', 5n * ether],
  [' 2 ', 2n * ether],
  ['1,000.25', 1000n * ether + ether / 4n],
  ['1,234,567', 1_234_567n * ether],
  ['0.000000000000000001', 1n],
  ['1.000000000000000000000', ether],
  ['007', 7n * ether],
])('%j is read', (text, value) => {
  expect(parseAmount(text, 18)).toEqual({ type: 'amount', value })
})

test.each([
  '.',
  ',',
  '1,00',
  '1,0000',
  ',100',
  '1.000,5',
  '1e18',
  '-1',
  '+1',
  '0x1',
  'one',
  '1 000',
  '1..2',
  '１',
  'NaN',
  'Infinity',
])('%j is not a number', (text) => {
  expect(parseAmount(text, 18)).toEqual({ type: 'not a number' })
})

test('nothing typed is empty', () => {
  expect(parseAmount('  ', 18)).toEqual({ type: 'empty' })
})

test('more decimals than the unit has are refused, never rounded', () => {
  expect(parseAmount('0.0000001', 6)).toEqual({ type: 'too many decimals', decimals: 6 })
  expect(parseAmount('1.5', 0)).toEqual({ type: 'too many decimals', decimals: 0 })
})

test.each([
  [0n, 18, '0'],
  [1n, 18, '0.000000000000000001'],
  [3n * (ether / 2n), 18, '1.5'],
  [ether, 18, '1'],
  [123n, 0, '123'],
  [100n, 0, '100'],
  [-5n, 1, '-0.5'],
  [2n ** 256n - 1n, 0, (2n ** 256n - 1n).toString()],
])('%s with %s decimals is written %s', (value, decimals, text) => {
  expect(formatAmount(value, decimals)).toBe(text)
})

const anyAmount = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })
const anyDecimals = fc.integer({ min: 0, max: 255 })

test('an amount survives being written and read, with any decimals', () => {
  fc.assert(
    fc.property(anyAmount, anyDecimals, (value, decimals) => {
      expect(parseAmount(formatAmount(value, decimals), decimals)).toEqual({ type: 'amount', value })
    }),
  )
})

test('thousands separators in their places change nothing', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
      const text = value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',')
      expect(parseAmount(text, 4)).toEqual({ type: 'amount', value: value * 10_000n })
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), anyDecimals, (text, decimals) => {
      expect(['amount', 'empty', 'not a number', 'too many decimals']).toContain(
        parseAmount(text, decimals).type,
      )
    }),
  )
})

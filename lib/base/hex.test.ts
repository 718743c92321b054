import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesToHex, hexToBytes, isHexBytes, isHexQuantity, parseQuantity, toQuantity } from './hex'

test.each(['0x', '0x00', '0xAbCd'])('%s is whole bytes', (text) => expect(isHexBytes(text)).toBe(true))
test.each(['', '0', '0x0', '0xabc', 'ab', '0xgg', '0x 0', ' 0x00', '0x00\n', 5, null, undefined])(
  '%j is not whole bytes',
  (text) => expect(isHexBytes(text)).toBe(false),
)

test.each(['0x0', '0x1', '0xa', '0x400', '0xFF'])('%s is a quantity', (text) =>
  expect(isHexQuantity(text)).toBe(true),
)
// The cases that execution-apis names as wrong: no digits, a leading zero, no prefix.
test.each(['0x', '0x00', '0x0400', 'ff', '0xg', '-0x1', '0x1.0', 1, null])('%s is not a quantity', (text) => {
  expect(isHexQuantity(text)).toBe(false)
  expect(parseQuantity(text)).toBeUndefined()
})

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hexToBytes(bytesToHex(bytes))).toEqual(bytes)
    }),
  )
})

test('quantities come back as they were', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (value) => {
      expect(parseQuantity(toQuantity(value))).toBe(value)
    }),
  )
})

test('half a byte is refused', () => {
  expect(() => hexToBytes('0x1')).toThrow(RangeError)
})

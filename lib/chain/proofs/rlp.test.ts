import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import { BadRlp, decodeRlp, encodeRlp, integerBytes, type Rlp, readInteger } from './rlp'

const { rlp } = fc.letrec<{ rlp: Rlp }>((tie) => ({
  rlp: fc.oneof(
    { maxDepth: 6 },
    fc.uint8Array({ maxLength: 80 }),
    fc.array(tie('rlp') as fc.Arbitrary<Rlp>, { maxLength: 5 }),
  ),
}))

test('what was written is read again', () => {
  fc.assert(
    fc.property(rlp, (item) => {
      expect(decodeRlp(encodeRlp(item))).toEqual(item)
    }),
  )
})

test('whatever can be read is the one way to write it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (bytes) => {
      try {
        expect(encodeRlp(decodeRlp(bytes))).toEqual(bytes)
      } catch (error) {
        expect(error).toBeInstanceOf(BadRlp)
      }
    }),
  )
})

test('a large integer is read again; one with a leading zero is refused', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (value) => {
      expect(readInteger(integerBytes(value), 32)).toBe(value)
    }),
  )
  expect(() => readInteger(Uint8Array.of(0), 32)).toThrow(BadRlp)
  expect(() => readInteger(Uint8Array.of(0, 1), 32)).toThrow(BadRlp)
  expect(() => readInteger(new Uint8Array(9).fill(1), 8)).toThrow(BadRlp)
})

test.each([
  ['nothing', '0x'],
  ['something behind', '0x8080'],
  ['a small byte with a prefix', '0x8105'],
  ['a long length for a short text', '0xb80180'],
  ['a length with a leading zero', `0xb90038${'11'.repeat(56)}`],
  ['a text that ends early', '0x83abcd'],
  ['a list that ends early', '0xc3c0'],
  ['an item that leaves its list', '0xc18180'],
  ['a length of four GB and more', '0xbf0f000000000000021111'],
  ['lists without end', `0x${'c1'.repeat(30)}c0`],
])('%s is refused', (_, bytes) => expect(() => decodeRlp(hexToBytes(bytes))).toThrow(BadRlp))

const folder = '../shared/data/crypto/ethereum-tests/RLPTests'

if (existsSync(folder)) {
  const read = (name: string) =>
    Object.entries(
      JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, { in: unknown; out: string }>,
    )
  describe('ethereum/tests', () => {
    test.each(read('rlptest.json'))('%s', (_, { in: value, out }) => {
      expect(bytesToHex(encodeRlp(toRlp(value)))).toBe(out)
      expect(decodeRlp(hexToBytes(out))).toEqual(toRlp(value))
    })

    test.each(read('invalidRLPTest.json'))('%s is refused', (_, { out }) => {
      expect(() => decodeRlp(hexToBytes(out.startsWith('0x') ? out : `0x${out}`))).toThrow(BadRlp)
    })
  })
} else {
  test.skip(`SKIPPED: the RLP vectors of ethereum/tests are not at ${folder}`, () => {})
}

function toRlp(value: unknown): Rlp {
  if (Array.isArray(value)) return value.map(toRlp)
  if (typeof value === 'number') return integerBytes(BigInt(value))
  const text = String(value)
  return text.startsWith('#') ? integerBytes(BigInt(text.slice(1))) : new TextEncoder().encode(text)
}

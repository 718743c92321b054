import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookKey } from './lookKey'

test.each([
  ['USDC', 'usdc'],
  // Cyrillic С, Greek Υ-like υ, full width, accents, zero-width joiners, spaces.
  ['USDC', 'USDС'],
  ['USDC', 'υsdc'],
  ['USDC', 'ＵＳＤＣ'],
  ['USDC', 'ÚSDĆ'],
  ['USDC', 'U\u200dSDC'],
  ['USDC', 'USD C'],
  ['USDC', '$USDC'.slice(1)],
  ['USDT', 'USD₮'],
  ['USDT', 'US-DT'],
  ['DAI', 'DA1'],
  ['LINK', 'L1NK'],
  ['WBTC', 'WВTС'],
])('%s and %s look alike', (a, b) => expect(lookKey(a)).toBe(lookKey(b)))

test.each([
  ['USDC', 'USDT'],
  ['DAI', 'DAO'],
  ['WETH', 'ETH'],
])('%s and %s do not', (a, b) => expect(lookKey(a)).not.toBe(lookKey(b)))

test('the key of a key is the key', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => lookKey(lookKey(text)) === lookKey(text)))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainIdHex, maxChainId, parseChainId } from './chainId'

test.each([
  ['0x1', 1],
  ['0xaa36a7', 11_155_111],
  ['0xAA36A7', 11_155_111],
  ['0x144', 324],
])('%s is chain %s', (text, chainId) => {
  expect(parseChainId(text)).toBe(chainId)
})

test.each(['0x0', '0x01', '1', 1, '0x', '', null, undefined, `0x${'f'.repeat(14)}`, `0x${'f'.repeat(64)}`])(
  '%j is not a chain id',
  (text) => {
    expect(parseChainId(text)).toBeUndefined()
  },
)

test('the largest chain id of EIP-2294 is accepted, the next is not', () => {
  const largest = Math.floor(maxChainId)
  expect(parseChainId(chainIdHex(largest))).toBe(largest)
  expect(parseChainId(`0x${(BigInt(largest) + 1n).toString(16)}`)).toBeUndefined()
})

test('an id comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Math.floor(maxChainId) }), (chainId) => {
      expect(parseChainId(chainIdHex(chainId))).toBe(chainId)
    }),
  )
})

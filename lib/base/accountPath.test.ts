import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPathScheme, lastPathIndex, pathAt, pathSchemes, readPath, schemeName } from './accountPath'

describe('paths as people type them', () => {
  test.each([
    ["m/44'/60'/0'/0/0", { type: 'scheme', scheme: "m/44'/60'/0'/0/x", index: 0 }],
    ["m/44'/60'/0'/0/7", { type: 'scheme', scheme: "m/44'/60'/0'/0/x", index: 7 }],
    ['m/44h/60H/3’/0/0', { type: 'scheme', scheme: "m/44'/60'/3'/0/x", index: 0 }],
    [" M / 44' / 60' / x' / 0 / 0 ", { type: 'scheme', scheme: "m/44'/60'/x'/0/0", index: 0 }],
    ["m/44'/60'/0'/007", { type: 'scheme', scheme: "m/44'/60'/0'/x", index: 7 }],
    ["m/44'/1'/5'", { type: 'scheme', scheme: "m/44'/1'/x'", index: 5 }],
    ['ｍ/44′/60′/0′/0/*', { type: 'scheme', scheme: "m/44'/60'/0'/0/x", index: 0 }],
    ['m', { type: 'not a path' }],
    ['', { type: 'not a path' }],
    ["44'/60'/0'", { type: 'not a path' }],
    ["m/44'/60'/x'/0/x", { type: 'not a path' }],
    ["m/44''/0", { type: 'not a path' }],
    ['m/-1', { type: 'not a path' }],
    ['m/2147483648', { type: 'number too large', step: '2147483648' }],
    [`m${'/0'.repeat(13)}`, { type: 'too long', steps: 13 }],
  ])('%j', (text, expected) => {
    expect(readPath(text)).toEqual(expected)
  })
})

test('a scheme and a number are what the path they make reads as', () => {
  const last = fc.record({ hardened: fc.boolean(), index: fc.integer({ min: 0, max: lastPathIndex }) })
  const step = fc.record({ hardened: fc.boolean(), number: fc.integer({ min: 0, max: lastPathIndex }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), last, (steps, { hardened, index }) => {
      const before = steps.map(({ number, hardened }) => `/${number}${hardened ? "'" : ''}`).join('')
      const scheme = `m${before}/x${hardened ? "'" : ''}`
      expect(isPathScheme(scheme)).toBe(true)
      expect(readPath(pathAt(scheme, index))).toEqual({ type: 'scheme', scheme, index })
    }),
  )
})

test('the schemes of other wallets', () => {
  expect(pathAt(pathSchemes['ledger live'], 3)).toBe("m/44'/60'/3'/0/0")
  expect(pathAt(pathSchemes.legacy, 3)).toBe("m/44'/60'/0'/3")
  expect(schemeName("m/44'/60'/x'/0/0")).toBe('ledger live')
  expect(schemeName("m/44'/60'/x'/0/1")).toBeUndefined()
  expect(() => pathAt(pathSchemes.standard, 2 ** 31)).toThrow(RangeError)
  expect(() => pathAt('m/0', 1)).toThrow(RangeError)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonicalJson'

test('the order in which members were written does not matter, at any depth', () => {
  expect(canonicalJson({ b: { d: 1, c: 2 }, a: [3, 1] })).toBe('{"a":[3,1],"b":{"c":2,"d":1}}')
})

test('the order of a list matters', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('a big number can be told from its text and from a small one', () => {
  const texts = [1n, 1, '1', { $bigint: 1 }].map(canonicalJson)
  expect(new Set(texts).size).toBe(4)
})

test('an absent member and one that is undefined are the same', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }))
})

test('a cycle is refused', () => {
  const loop: { self?: unknown } = {}
  loop.self = loop
  expect(() => canonicalJson(loop)).toThrow(TypeError)
})

test('the same object twice is no cycle', () => {
  const shared = { x: 1 }
  expect(canonicalJson([shared, shared])).toBe('[{"x":1},{"x":1}]')
})

test('equal values give equal texts, whatever their order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
    }),
  )
})

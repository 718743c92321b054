// What a page may ask at all: how large, how deep, how fast.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxParamsLength } from '@/lib/messages/provider'
import { burstRequests, createPageLimits, maxNesting, requestsPerSecond, sizeOf } from './pageLimits'

function setUp() {
  const world = { now: 1_000_000 }
  const limits = createPageLimits(() => world.now)
  const code = (page: string, params: unknown = []) => {
    try {
      limits.check(page, params)
      return 0
    } catch (error) {
      return (error as { code: number }).code
    }
  }
  return { world, code }
}

const nested = (levels: number) => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { deeper: value }
  return value
}

test('a burst is answered, what goes on beyond it is not, and another page is not held to account', () => {
  const { world, code } = setUp()
  for (let asked = 0; asked < burstRequests; asked++) expect(code('https://a.example')).toBe(0)
  expect(code('https://a.example')).toBe(-32005)
  expect(code('https://b.example')).toBe(0)
  world.now += 1_000
  for (let asked = 0; asked < requestsPerSecond; asked++) expect(code('https://a.example')).toBe(0)
  expect(code('https://a.example')).toBe(-32005)
})

test('a page that is quiet has its whole burst again, and never more', () => {
  const { world, code } = setUp()
  for (let round = 0; round < 2; round++) {
    for (let asked = 0; asked < burstRequests; asked++) expect(code('https://a.example')).toBe(0)
    expect(code('https://a.example')).toBe(-32005)
    world.now += 24 * 3_600_000
  }
})

test('a clock that is put back refills nothing and blocks nobody for longer', () => {
  const { world, code } = setUp()
  for (let asked = 0; asked < burstRequests; asked++) code('https://a.example')
  world.now -= 3_600_000
  expect(code('https://a.example')).toBe(-32005)
  world.now += 1_000
  expect(code('https://a.example')).toBe(0)
})

test('large params cost more than small ones', () => {
  const { code } = setUp()
  const large = ['x'.repeat(maxParamsLength - 100)]
  let taken = 0
  while (code('https://a.example', large) === 0) taken++
  expect(taken).toBeGreaterThan(10)
  expect(taken).toBeLessThan(30)
})

test('what is too large or too deep is no request', () => {
  const { code } = setUp()
  expect(code('https://a.example', ['x'.repeat(maxParamsLength)])).toBe(-32600)
  expect(
    code(
      'https://a.example',
      Array.from({ length: maxParamsLength }, () => 0),
    ),
  ).toBe(-32600)
  expect(code('https://a.example', nested(maxNesting))).toBe(0)
  expect(code('https://a.example', nested(maxNesting + 1))).toBe(-32602)
  expect(code('https://a.example', JSON.parse(`${'['.repeat(400_000)}${']'.repeat(400_000)}`))).toBe(-32602)
})

test('the size is about that of the JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const size = sizeOf(value)
      const length = JSON.stringify(value).length
      expect(size).not.toBe('too deep')
      // Escapes and numbers are counted roughly.
      expect(Number(size)).toBeLessThanOrEqual(length * 2 + 8)
      expect(Number(size) * 8 + 32).toBeGreaterThanOrEqual(length)
    }),
  )
})

test('many pages are not remembered for ever', () => {
  const { world, code } = setUp()
  for (let page = 0; page < 5_000; page++) {
    world.now += 10
    expect(code(`https://${page}.example`)).toBe(0)
  }
})

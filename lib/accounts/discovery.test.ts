// The gap limit: what is found, when it ends, and that a silent chain is never an empty one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterLook,
  type Discovery,
  gapLimit,
  type Look,
  nextLook,
  type Seen,
  startDiscovery,
} from './discovery'

/** Runs a whole search over chains of which each knows some numbers, or falls silent from one look on. */
function search(
  schemes: readonly string[],
  chains: readonly { chainId: number; used: Record<string, readonly number[]>; silentFrom?: number }[],
) {
  let state: Discovery = startDiscovery(
    schemes,
    chains.map(({ chainId }) => chainId),
  )
  const looks: Look[] = []
  for (let look = nextLook(state); look; look = nextLook(state)) {
    const { scheme, from, count } = look
    const seen = chains
      .filter(({ chainId }) => state.chains.some((c) => c.chainId === chainId && c.failed === undefined))
      .map(({ chainId, used, silentFrom }): Seen => {
        if (looks.length >= (silentFrom ?? Number.POSITIVE_INFINITY)) {
          return { chainId, type: 'failed', reason: 'no answer' }
        }
        const known = (used[scheme] ?? []).filter((index) => index >= from && index < from + count)
        return { chainId, type: 'seen', used: known }
      })
    state = afterLook(state, look, seen)
    looks.push(look)
    expect(looks.length).toBeLessThan(500)
  }
  return { state, looks }
}

/** What a person would say: follow the used numbers as long as no 20 unused ones lie between. */
function reachable(used: readonly number[]): number {
  let last = -1
  for (const index of [...used].sort((a, b) => a - b))
    if (index - last <= gapLimit) last = Math.max(last, index)
  return last
}

test('an unused phrase is asked about 20 numbers a scheme, once', () => {
  const { state, looks } = search(['a', 'b'], [{ chainId: 1, used: {} }])
  expect(looks).toEqual([
    { scheme: 'a', from: 0, count: 20 },
    { scheme: 'b', from: 0, count: 20 },
  ])
  expect(state.chains).toEqual([{ chainId: 1, looked: 40, used: 0 }])
})

test('number 19 is found, and so is 39 behind it; 40 more would not be', () => {
  const { state } = search(['a'], [{ chainId: 1, used: { a: [19, 39, 60] } }])
  expect(state.schemes).toEqual([{ scheme: 'a', looked: 60, lastUsed: 39 }])
})

test('numbers used on one chain carry the search on for all', () => {
  const chains = [
    { chainId: 1, used: { a: [15] } },
    { chainId: 10, used: { a: [30] } },
  ]
  const { state } = search(['a'], chains)
  expect(state.schemes[0]?.lastUsed).toBe(30)
  expect(state.chains.map(({ used }) => used)).toEqual([1, 1])
})

test('a chain that does not answer is a failed chain; with no other the search ends without an answer', () => {
  const { state } = search(['a'], [{ chainId: 1, used: { a: [0] }, silentFrom: 0 }])
  expect(state.schemes).toEqual([{ scheme: 'a', looked: 0, lastUsed: -1 }])
  expect(state.chains).toEqual([{ chainId: 1, looked: 0, used: 0, failed: 'no answer' }])
})

test('for whatever was used: all that the gap limit reaches is found, and exactly 20 numbers behind it are asked', () => {
  const numbers = fc.uniqueArray(fc.nat(150), { maxLength: 12 })
  fc.assert(
    fc.property(numbers, numbers, numbers, (a1, a2, b1) => {
      const { state, looks } = search(
        ['a', 'b'],
        [
          { chainId: 1, used: { a: a1, b: b1 } },
          { chainId: 10, used: { a: a2 } },
        ],
      )
      expect(state.schemes.map(({ lastUsed }) => lastUsed)).toEqual([
        reachable([...a1, ...a2]),
        reachable(b1),
      ])
      for (const { looked, lastUsed } of state.schemes) expect(looked).toBe(lastUsed + 1 + gapLimit)
      // No number twice, none left out.
      for (const scheme of ['a', 'b']) {
        const asked = looks
          .filter((look) => look.scheme === scheme)
          .flatMap(({ from, count }) => Array.from({ length: count }, (_, place) => from + place))
        expect(asked).toEqual(asked.map((_, place) => place))
      }
    }),
  )
})

test('a chain that falls silent takes nothing from what the others find', () => {
  const numbers = fc.uniqueArray(fc.nat(100), { maxLength: 10 })
  fc.assert(
    fc.property(numbers, numbers, fc.nat(6), (used, other, silentFrom) => {
      const { state } = search(
        ['a'],
        [
          { chainId: 1, used: { a: used } },
          { chainId: 10, used: { a: other }, silentFrom },
        ],
      )
      expect(state.schemes[0]?.lastUsed).toBeGreaterThanOrEqual(reachable(used))
      expect(state.chains[0]?.failed).toBeUndefined()
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hex } from '@/lib/base/hex'
import { findAncestor } from './findAncestor'

const hashOf = (number: bigint, branch: string): Hex => `0x${branch}${number.toString(16).padStart(63, '0')}`
const chain = (numbers: bigint[]) =>
  numbers.map((number) => ({ number, hash: hashOf(number, 'a'), parentHash: hashOf(number - 1n, 'a') }))

/** Asks as the search wants, and counts. */
function run(ours: ReturnType<typeof chain>, at: (number: bigint) => Hex | undefined) {
  const said = new Map<bigint, Hex | undefined>()
  for (let asks = 0; ; asks++) {
    const step = findAncestor(ours, said)
    if (step.type === 'found') return { ancestor: step.ancestor?.number, asks, questions: said.size }
    for (const number of step.numbers) said.set(number, at(number))
  }
}

test('when the tip still stands one question is enough, however many blocks are between', () => {
  const ours = chain([10n, 11n, 5_000n])
  expect(run(ours, (number) => hashOf(number, 'a'))).toEqual({ ancestor: 5_000n, asks: 1, questions: 1 })
})

test('a thousand blocks are searched in few rounds', () => {
  const ours = chain(Array.from({ length: 1_000 }, (_, place) => BigInt(place)))
  const { ancestor, asks } = run(ours, (number) => hashOf(number, number > 421n ? 'b' : 'a'))
  expect(ancestor).toBe(421n)
  expect(asks).toBeLessThanOrEqual(6)
})

test('with nothing of ours left there is no ancestor, and with nothing held nothing is asked', () => {
  expect(run(chain([1n, 2n, 3n]), () => undefined).ancestor).toBeUndefined()
  expect(run([], () => undefined)).toMatchObject({ ancestor: undefined, asks: 0 })
})

test('property: the newest that stands is found wherever the branches part', () => {
  const heights = fc.uniqueArray(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(heights, fc.bigInt({ min: -1n, max: 10_001n }), (numbers, part) => {
      const ours = chain(numbers.toSorted((a, b) => (a < b ? -1 : 1)))
      const { ancestor } = run(ours, (number) => hashOf(number, number > part ? 'b' : 'a'))
      expect(ancestor).toBe(ours.findLast(({ number }) => number <= part)?.number)
    }),
  )
})

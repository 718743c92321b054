// What is remembered of an endpoint's refusals: for six hours, and only of the software that refused.
import { expect, test } from 'vitest'
import { isVersionDue, newFacts, refuses, withHead, withRefused, withVersion } from './endpointFacts'

const hour = 3_600_000
const facts = withRefused(newFacts(1, 'https://a.example'), ['eth_getProof'], 10 * hour)

test.each([
  ['at once', 10 * hour, true],
  ['five hours later', 15 * hour, true],
  ['six hours later: it is asked again', 16 * hour, false],
])('a refused method: %s', (_, now, expected) => {
  expect(refuses(facts, 'eth_getProof', now)).toBe(expected)
  expect(refuses(facts, 'eth_getLogs', now)).toBe(false)
})

test('who refuses again is left alone for as long again', () => {
  expect(refuses(withRefused(facts, ['eth_getProof'], 16 * hour), 'eth_getProof', 21 * hour)).toBe(true)
})

test('other software is asked for everything again; the same is not', () => {
  const known = withVersion(facts, 'Geth/v1.16', 11 * hour)
  expect(refuses(known, 'eth_getProof', 12 * hour)).toBe(true)
  expect(refuses(withVersion(known, 'Geth/v1.16', 12 * hour), 'eth_getProof', 12 * hour)).toBe(true)
  expect(refuses(withVersion(known, 'Geth/v1.17', 12 * hour), 'eth_getProof', 12 * hour)).toBe(false)
})

test('what it runs is asked once an hour, and only where something is refused', () => {
  expect(isVersionDue(newFacts(1, 'https://a.example'), 99 * hour)).toBe(false)
  expect(isVersionDue(facts, 10 * hour)).toBe(true)
  const known = withVersion(facts, 'Geth/v1.16', 11 * hour)
  expect([11.5, 12].map((at) => isVersionDue(known, at * hour))).toEqual([false, true])
})

test('of a server that refuses hundreds of methods the newest fifty are remembered', () => {
  let many = facts
  for (let i = 0; i < 300; i++) many = withRefused(many, [`method_${i}`], 10 * hour + i)
  expect(Object.keys(many.refused).length).toBe(50)
  expect(refuses(many, 'method_299', 11 * hour)).toBe(true)
})

test('the heads before the newest are kept, each once and the newest first, and no more than sixteen', () => {
  const head = (number: number, mark = '0') => ({
    number: BigInt(number),
    hash: `0x${mark.repeat(4)}${number.toString(16).padStart(60, '0')}` as const,
    at: number,
  })
  const said = [head(1), head(1), head(2), head(2, 'f'), head(2)]
  const after = said.reduce(withHead, newFacts(1, 'https://a.example'))
  expect(after.head).toEqual(head(2))
  expect(after.earlierHeads).toEqual([head(2, 'f'), head(1)])
  const many = Array.from({ length: 40 }, (_, i) => head(i)).reduce(withHead, after)
  expect(many.earlierHeads?.map(({ number }) => number).slice(0, 3)).toEqual([38n, 37n, 36n])
  expect(many.earlierHeads?.length).toBe(16)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnose, type NonceFacts, type NoncePlace } from './doctor'
import { me, unsignedSend } from './fakeWorld'
import type { Sighting, TransactionFacts } from './transaction'

type Sketch = {
  nonce: bigint
  capWei?: bigint
  seen?: Sighting['type'][]
  signed?: false
  released?: true
  at?: number
}

const sketch = (
  id: string,
  { nonce, capWei = 100n, seen = [], signed, released, at = 10 }: Sketch,
): TransactionFacts => ({
  transaction: {
    id,
    chainId: 1,
    from: me,
    nonce,
    unsigned: unsignedSend(nonce, {
      fees: { type: 'eip1559', maxFeePerGas: capWei, maxPriorityFeePerGas: 1n },
    }),
    reservedAt: at,
    ...(signed === false
      ? {}
      : { signed: { bytes: '0x02', hash: `0x${id.padStart(64, '0')}` as const, at } }),
    ...(released ? { released: { at, reason: 'locked' } } : {}),
  },
  sightings: seen.map((type, index) => ({
    transactionId: id,
    endpoint: 'https://node.example',
    at: at + 1 + index,
    type,
  })),
  receipts: [],
})

const facts = (sketches: Sketch[], change: Partial<NonceFacts> = {}): NonceFacts => ({
  count: 5n,
  pendingCount: 5n,
  baseFeeWei: 50n,
  history: sketches.map((each, index) => sketch(`${index + 1}`, each)),
  givenUp: new Set(),
  ...change,
})

const states = (line: readonly NoncePlace[]) =>
  line.filter(({ state }) => state !== 'used').map(({ state }) => state)
const taken: Sighting['type'][] = ['accepted']
const pending: Sighting['type'][] = ['accepted', 'seen pending']

describe('what blocks what', () => {
  test.each<
    [string, NonceFacts, NoncePlace['state'][], NoncePlace['state'] | undefined, string | undefined, number]
  >([
    ['nothing there', facts([]), [], undefined, undefined, 0],
    [
      'all is well',
      facts([
        { nonce: 5n, seen: pending },
        { nonce: 6n, seen: taken },
      ]),
      ['waits', 'waits'],
      undefined,
      undefined,
      0,
    ],
    [
      'a gap',
      facts([
        { nonce: 6n, seen: taken },
        { nonce: 7n, seen: taken },
      ]),
      ['gap', 'blocked', 'blocked'],
      'gap',
      'fill the gap',
      2,
    ],
    [
      'a released one is a gap',
      facts([
        { nonce: 5n, signed: false, released: true },
        { nonce: 6n, seen: taken },
      ]),
      ['gap', 'blocked'],
      'gap',
      'fill the gap',
      1,
    ],
    [
      'below the base fee',
      facts([
        { nonce: 5n, capWei: 49n, seen: pending },
        { nonce: 6n, seen: taken },
      ]),
      ['underpriced', 'blocked'],
      'underpriced',
      'speed up',
      1,
    ],
    [
      'just at the base fee',
      facts([{ nonce: 5n, capWei: 50n, seen: pending }]),
      ['waits'],
      undefined,
      undefined,
      0,
    ],
    [
      'no base fee on this chain',
      facts([{ nonce: 5n, capWei: 1n, seen: pending }], { baseFeeWei: undefined }),
      ['waits'],
      undefined,
      undefined,
      0,
    ],
    [
      'evicted everywhere',
      facts([
        { nonce: 5n, seen: ['accepted', 'not found'] },
        { nonce: 6n, seen: taken },
      ]),
      ['forgotten', 'blocked'],
      'forgotten',
      'send again',
      1,
    ],
    [
      'evicted, and too cheap to come back',
      facts([{ nonce: 5n, capWei: 1n, seen: ['accepted', 'not found'] }]),
      ['underpriced'],
      'underpriced',
      'speed up',
      0,
    ],
    [
      'a dead letter',
      facts([{ nonce: 5n, seen: ['unreachable'] }], { givenUp: new Set(['1']) }),
      ['not delivered'],
      'not delivered',
      'send again',
      0,
    ],
    [
      'a dead letter that another road delivered',
      facts([{ nonce: 5n, seen: ['unreachable', 'seen pending'] }], { givenUp: new Set(['1']) }),
      ['waits'],
      undefined,
      undefined,
      0,
    ],
    ['one that is being sent', facts([{ nonce: 5n }]), ['begun'], undefined, undefined, 0],
    [
      'sent from another device',
      facts([{ nonce: 6n, seen: taken }], { pendingCount: 7n }),
      ['elsewhere', 'waits'],
      undefined,
      undefined,
      0,
    ],
    [
      'two troubles: the lower one is it',
      facts([
        { nonce: 5n, capWei: 1n, seen: pending },
        { nonce: 7n, seen: taken },
      ]),
      ['underpriced', 'gap', 'blocked'],
      'underpriced',
      'speed up',
      1,
    ],
    [
      'a speed-up that is enough',
      facts([
        { nonce: 5n, capWei: 1n, seen: pending },
        { nonce: 5n, capWei: 100n, seen: taken, at: 20 },
      ]),
      ['waits'],
      undefined,
      undefined,
      0,
    ],
  ])('%s', (_, given, expected, trouble, act, blocked) => {
    const diagnosis = diagnose(given)
    expect(states(diagnosis.line)).toEqual(expected)
    expect(diagnosis.trouble?.state).toBe(trouble)
    expect(diagnosis.trouble?.acts[0]).toBe(act)
    expect(diagnosis.blocked).toBe(blocked)
  })

  test('three used ones stand before, and a chain that forgot its count makes none below zero', () => {
    expect(diagnose(facts([])).line.map(({ nonce }) => nonce)).toEqual([2n, 3n, 4n])
    expect(diagnose(facts([], { count: 1n, pendingCount: 1n })).line.map(({ nonce }) => nonce)).toEqual([0n])
    expect(diagnose(facts([], { count: 0n, pendingCount: 0n })).line).toEqual([])
  })
})

test('every nonce from the count on stands in the line once, in order, and only what helps is offered', () => {
  const one = fc.record({
    nonce: fc.bigInt({ min: 0n, max: 12n }),
    capWei: fc.constantFrom(1n, 100n),
    seen: fc.subarray<Sighting['type']>(['accepted', 'unreachable', 'seen pending', 'not found', 'refused']),
    at: fc.integer({ min: 1, max: 50 }),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.bigInt({ min: 0n, max: 8n }), (sketches, count) => {
      const { line, trouble } = diagnose(facts(sketches, { count, pendingCount: count }))
      for (const [index, { nonce }] of line.entries())
        expect(nonce).toBe((line[0]?.nonce ?? 0n) + BigInt(index))
      for (const { state, acts, transaction } of line) {
        if (acts.includes('speed up') || acts.includes('cancel')) expect(transaction?.signed).toBeDefined()
        if (acts.includes('fill the gap')) expect(transaction).toBeUndefined()
        if (state === 'used' || state === 'blocked') expect(acts).toEqual([])
      }
      if (trouble) expect(trouble.nonce).toBeGreaterThanOrEqual(count)
    }),
  )
})

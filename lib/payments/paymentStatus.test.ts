import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { streamMethod } from './facts'
import {
  arrival,
  coinToken,
  conflict,
  factsOf,
  hashOf,
  headersOf,
  oneEther,
  order,
  otherToken,
  transaction,
  trusted,
  waiting,
} from './fakePayments'
import type { PaymentReason } from './paymentReason'
import { type PaymentFacts, paymentStatus } from './paymentStatus'

type Row = [what: string, facts: PaymentFacts, answer: string, reasons: PaymentReason['type'][]]

/** Blocks 101 to 104 again, on another branch. */
const reorganised = (to: number) => [
  ...headersOf(90, 104).map((header) =>
    header.number > 100n
      ? {
          ...header,
          left: { at: 1, ...(header.number <= BigInt(to) ? { instead: hashOf(header.number, 2) } : {}) },
        }
      : header,
  ),
  ...headersOf(100, to, 2, 100).slice(1),
]
const onNewBranch = (to: number, change: Partial<PaymentFacts> = {}) =>
  factsOf(to, { chains: new Map([[1, { headers: reorganised(to), deep: [] }]]), ...change })
/** Who said it of a block, and when. */
const said = { hash: hashOf(0), endpoint: '2/3', at: 1 }
const stoppedAt = (to: number, acknowledgedAt?: number): PaymentFacts['chains'] => {
  const [ours, theirs] = [hashOf(95), hashOf(95, 2)].map((hash) => ({ number: 95n, hash }))
  const stop = { at: 1, ours, theirs, endpoint: '2/3', ...(acknowledgedAt ? { acknowledgedAt } : {}) }
  return new Map([[1, { headers: headersOf(90, to), deep: [], head: { stop } }]]) as PaymentFacts['chains']
}
const half = oneEther / 2n
const token = { address: coinToken, claimedSymbol: 'COIN', claimedDecimals: 6 }

describe('what is said of a payment', () => {
  const rows: Row[] = [
    ['nothing came', factsOf(104), 'not yet', ['nothing seen']],
    ['nothing came in time', factsOf(104, { expected: order({ dueAt: 1_199_999 }) }), 'not yet', ['overdue']],
    [
      'it was never looked at',
      factsOf(104, { look: undefined }),
      'not yet',
      ['not looked at', 'nothing seen'],
    ],
    ['it waits', factsOf(104, { pending: [waiting()] }), 'not yet', ['pending']],
    [
      'it waited, and no mempool has it any more',
      factsOf(104, { pending: [waiting({ lastSeenAt: 1_190_000 })] }),
      'not yet',
      ['vanished'],
    ],
    [
      'another transaction bids for its nonce',
      factsOf(104, { pending: [waiting()], conflicts: [conflict()] }),
      'danger',
      ['replaced'],
    ],
    [
      'another one has its nonce in a block',
      factsOf(104, {
        pending: [waiting({ lastSeenAt: 1_190_000 })],
        conflicts: [conflict({ seen: 'block', block: { number: 103n, hash: hashOf(103) } })],
      }),
      'danger',
      ['replaced'],
    ],
    [
      'it was sped up: the other one pays as much',
      factsOf(104, { pending: [waiting()], conflicts: [conflict({ otherPays: oneEther })] }),
      'not yet',
      ['sped up'],
    ],
    ['in a block, too few on top', factsOf(101, { arrivals: [arrival(101)] }), 'not yet', ['confirming']],
    ['deep enough', factsOf(102, { arrivals: [arrival(101)] }), 'safe', ['enough']],
    [
      'deep enough, and another one bids in vain',
      factsOf(102, { arrivals: [arrival(101)], conflicts: [conflict()] }),
      'safe',
      ['enough'],
    ],
    [
      'deep enough when last looked at, a minute ago',
      factsOf(102, { arrivals: [arrival(101)], now: 1_260_001 }),
      'not yet',
      ['not looked at', 'enough'],
    ],
    [
      'looked at three blocks ago',
      factsOf(102, { arrivals: [arrival(101)], newestBlock: 105n }),
      'not yet',
      ['not looked at', 'enough'],
    ],
    [
      'so deep that it is not looked at any more',
      factsOf(164, { arrivals: [arrival(101)], now: 9_000_000 }),
      'safe',
      ['enough'],
    ],
    ['its block left the chain', onNewBranch(103, { arrivals: [arrival(101)] }), 'danger', ['taken back']],
    ['the chain became shorter', onNewBranch(100, { arrivals: [arrival(103)] }), 'danger', ['taken back']],
    [
      'it is back in another block',
      onNewBranch(102, { arrivals: [arrival(101), arrival(102, {}, 2)] }),
      'not yet',
      ['confirming', 'came back'],
    ],
    [
      'it is back and deep enough',
      onNewBranch(103, { arrivals: [arrival(101), arrival(102, {}, 2)] }),
      'safe',
      ['enough', 'came back'],
    ],
    [
      'its block left the chain, but another payment is there',
      onNewBranch(103, {
        arrivals: [arrival(101), arrival(102, { transactionHash: transaction(2) }, 2)],
      }),
      'safe',
      ['enough'],
    ],
    [
      'nobody knows whether its block stands',
      factsOf(200, {
        arrivals: [arrival(101)],
        chains: new Map([[1, { headers: headersOf(150, 200), deep: [] }]]),
      }),
      'not yet',
      ['nothing seen'],
    ],
    [
      'a block below the headers was looked at again',
      factsOf(200, {
        arrivals: [arrival(101)],
        chains: new Map([
          [
            1,
            {
              headers: headersOf(150, 200),
              deep: [
                { chainId: 1, number: 101n, hash: hashOf(101), stands: true, confirmations: 100n, at: 2 },
              ],
            },
          ],
        ]),
      }),
      'safe',
      ['enough'],
    ],
    [
      'a block below the headers was looked at again and is gone',
      factsOf(200, {
        arrivals: [arrival(101)],
        chains: new Map([
          [
            1,
            {
              headers: headersOf(150, 200),
              deep: [
                { chainId: 1, number: 101n, hash: hashOf(101), stands: true, confirmations: 9n, at: 1 },
                { chainId: 1, number: 101n, hash: hashOf(101), stands: false, confirmations: 9n, at: 2 },
              ],
            },
          ],
        ]),
      }),
      'danger',
      ['taken back'],
    ],
    ['too little', factsOf(104, { arrivals: [arrival(101, { amount: half })] }), 'not yet', ['short']],
    [
      'in two parts, the second not deep enough',
      factsOf(104, {
        arrivals: [
          arrival(101, { amount: half }),
          arrival(104, { amount: half, transactionHash: transaction(2) }),
        ],
      }),
      'not yet',
      ['confirming'],
    ],
    [
      'too much',
      factsOf(104, { arrivals: [arrival(101, { amount: oneEther + 5n })] }),
      'safe',
      ['enough', 'over'],
    ],
    [
      'twice',
      factsOf(104, { arrivals: [arrival(101), arrival(102, { transactionHash: transaction(2) })] }),
      'safe',
      ['enough', 'double'],
    ],
    [
      'late',
      factsOf(104, { arrivals: [arrival(101)], expected: order({ dueAt: 1_050_000 }) }),
      'safe',
      ['enough', 'late'],
    ],
    [
      'a token instead of the coin',
      factsOf(104, { arrivals: [arrival(101, { token: otherToken, amount: 5n })] }),
      'not yet',
      ['wrong token'],
    ],
    [
      'the coin instead of the token',
      factsOf(104, { expected: order({ token, amount: 5n }), arrivals: [arrival(101)] }),
      'not yet',
      ['wrong token'],
    ],
    [
      'on another network',
      factsOf(104, { arrivals: [arrival(50, { chainId: 10 })] }),
      'not yet',
      ['wrong chain'],
    ],
    ['before the order was made', factsOf(104, { arrivals: [arrival(99)] }), 'not yet', ['nothing seen']],
    [
      'the balance rose, and nothing shows why: twice as many confirmations',
      factsOf(103, {
        arrivals: [
          arrival(101, { id: 'balance', found: 'balance', transactionHash: undefined as never }),
        ].map(({ transactionHash: _, payer: __, sender: ___, nonce: ____, ...rest }) => rest),
      }),
      'not yet',
      ['confirming', 'path unknown', 'payer not judged'],
    ],
    [
      'by the word of one endpoint',
      factsOf(104, {
        arrivals: [arrival(101, { known: { type: 'single endpoint', endpoint: 'http://127.0.0.1:1' } })],
      }),
      'safe',
      ['enough', 'single endpoint'],
    ],
    [
      'nobody judged who pays: twice as many confirmations',
      factsOf(103, { arrivals: [arrival(101)], verdicts: [] }),
      'not yet',
      ['confirming', 'payer not judged'],
    ],
    [
      'the network calls its block final before it is deep',
      factsOf(103, {
        expected: order({ stake: 'large' }),
        arrivals: [arrival(101)],
        chains: new Map([
          [1, { headers: headersOf(90, 103), deep: [], head: { finalised: { number: 101n, ...said } } }],
        ]),
      }),
      'safe',
      ['enough'],
    ],
    [
      'a lot is at stake, and the network does not call its block final yet',
      factsOf(190, {
        expected: order({ stake: 'large' }),
        arrivals: [arrival(101)],
        chains: new Map([
          [1, { headers: headersOf(90, 190), deep: [], head: { finalised: { number: 100n, ...said } } }],
        ]),
      }),
      'not yet',
      ['confirming'],
    ],
    [
      'the network changed what was final: deep is not deep enough',
      factsOf(170, { arrivals: [arrival(101)], chains: stoppedAt(170) }),
      'danger',
      ['chain stopped'],
    ],
    [
      'the network changed what was final while a payment waits',
      factsOf(104, { pending: [waiting()], chains: stoppedAt(104) }),
      'danger',
      ['chain stopped', 'pending'],
    ],
    [
      'the network changed what was final before anything came',
      factsOf(104, { chains: stoppedAt(104) }),
      'not yet',
      ['chain stopped', 'nothing seen'],
    ],
    [
      'the network changed what was final, and the user has seen it',
      factsOf(104, { arrivals: [arrival(101)], chains: stoppedAt(104, 9) }),
      'safe',
      ['enough'],
    ],
    [
      'the token is a fake: no number of confirmations helps',
      factsOf(164, {
        arrivals: [arrival(101)],
        verdicts: [
          {
            ...trusted,
            transactionHash: transaction(1),
            score: 100,
            findings: [{ rule: 'token-imitates', level: 'forbidden', values: {} }],
          },
        ],
      }),
      'danger',
      ['payer'],
    ],
    [
      'closed',
      factsOf(104, { expected: order({ closedAt: 1_100_000 }) }),
      'not yet',
      ['closed', 'nothing seen'],
    ],
  ]
  test.each(rows)('%s', (_, facts, answer, reasons) => {
    const status = paymentStatus(facts)
    expect([status.answer, status.reasons.map(({ type }) => type)]).toEqual([
      answer,
      expect.arrayContaining(reasons),
    ])
    expect(status.reasons[0]?.type).toBe(reasons[0])
  })
})

test('a block that left is named with the one that stands there now, and whether it was called safe', () => {
  const news = [{ paymentId: 'order', type: 'safe', about: hashOf(101), at: 1 }] as const
  const { reasons } = paymentStatus(onNewBranch(103, { arrivals: [arrival(101)], news }))
  expect(reasons[0]).toEqual({
    type: 'taken back',
    was: { number: 101n, hash: hashOf(101) },
    instead: hashOf(101, 2),
    saidSafe: true,
    transactionHash: transaction(1),
  })
})

// Arrivals are read in the order of their blocks' hashes, which is none.
test.each([
  ['found first', [arrival(101, { at: 1 }), arrival(102, { at: 2 }, 2)]],
  ['found last', [arrival(102, { at: 2 }, 2), arrival(101, { at: 1 })]],
])('of two blocks that it was in, the one that left last is named; the older one %s', (_, arrivals) => {
  const headers = [
    ...headersOf(90, 101).map((header) =>
      header.number > 100n ? { ...header, left: { at: 3, instead: hashOf(101, 2) } } : header,
    ),
    ...headersOf(100, 102, 2, 100)
      .slice(1)
      .map((header) => ({ ...header, left: { at: 5 } })),
    ...headersOf(100, 103, 3, 100).slice(1),
  ]
  const view = { chains: new Map([[1, { headers, deep: [] }]]) }
  expect(paymentStatus(factsOf(103, { arrivals, ...view })).reasons[0]).toMatchObject({
    type: 'taken back',
    was: { number: 102n, hash: hashOf(102, 2) },
    instead: hashOf(102, 3),
  })
  const again = [...arrivals, arrival(103, { at: 7 }, 3)]
  expect(paymentStatus(factsOf(103, { arrivals: again, ...view })).reasons).toContainEqual({
    type: 'came back',
    was: { number: 102n, hash: hashOf(102, 2) },
    now: { number: 103n, hash: hashOf(103, 3) },
  })
})

test('of a block that left twice, the second time counts', () => {
  const headers = [
    ...headersOf(90, 100),
    { ...(headersOf(100, 101)[1] as (typeof headers)[number]), left: { at: 9 } },
    ...headersOf(100, 102, 2, 100)
      .slice(1)
      .map((header) => ({ ...header, left: { at: 5 } })),
  ] as ReturnType<typeof headersOf>
  const arrivals = [arrival(101, { at: 1 }), arrival(102, { at: 4 }, 2)]
  const { reasons } = paymentStatus(factsOf(100, { arrivals, chains: new Map([[1, { headers, deep: [] }]]) }))
  expect(reasons[0]).toMatchObject({ type: 'taken back', was: { hash: hashOf(101) } })
})

test.each([
  ['waits', {}, []],
  ['vanished', { lastSeenAt: 1_190_000 }, []],
  ['outbid', {}, [conflict()]],
  ['replaced', { lastSeenAt: 1_190_000 }, [conflict(), conflict({ id: 'block', seen: 'block' })]],
] as const)('of one that waited it is said that it %s', (fate, change, conflicts) => {
  const facts = factsOf(104, { pending: [waiting(change)], conflicts })
  const by = conflicts.length > 0 ? { by: transaction(2) } : {}
  expect(paymentStatus(facts).pending).toEqual([{ ...waiting(change), fate, ...by }])
})

test('one that only a stream told of can’t be said to have vanished', () => {
  const mempool = { chainId: 1, seers: [{ endpoint: waiting().endpoint, method: streamMethod }], at: 1 }
  const facts = factsOf(104, { pending: [waiting({ lastSeenAt: 1 })], mempool })
  expect(paymentStatus(facts).pending[0]?.fate).toBe('waits')
})

test('of two orders at one address the amount says which one was paid', () => {
  const [one, other] = [
    order({ id: 'one', by: 'exact amount' }),
    order({ id: 'other', by: 'exact amount', amount: oneEther + 10n ** 12n }),
  ]
  const arrivals = [arrival(101, { amount: other.amount }), arrival(101, { id: 'stray', amount: 5n })]
  const of = (expected: typeof one) => paymentStatus(factsOf(104, { expected, all: [one, other], arrivals }))
  expect([of(one).answer, of(one).received]).toEqual(['not yet', 0n])
  expect([of(other).answer, of(other).received]).toEqual(['safe', other.amount])
})

test('an order nothing came to is not looked at for ever; one that is paid deep enough neither', () => {
  const week = 7 * 24 * 3_600_000
  expect(paymentStatus(factsOf(104, { now: 1_000_000 + week })).settled).toBe(false)
  expect(paymentStatus(factsOf(104, { now: 1_000_001 + week })).settled).toBe(true)
  const final = new Map([
    [1, { headers: headersOf(90, 104), deep: [], head: { finalised: { number: 101n, ...said } } }],
  ])
  expect(paymentStatus(factsOf(104, { arrivals: [arrival(101)], chains: final })).settled).toBe(true)
  expect(paymentStatus(factsOf(163, { arrivals: [arrival(101)] })).settled).toBe(false)
  expect(paymentStatus(factsOf(164, { arrivals: [arrival(101)] })).settled).toBe(true)
})

// A model of the chain: a stack of blocks, each perhaps with the payment; every block that was ever there is remembered
// as an arrival, as the wallet remembers it. "Safe" must only ever be said while the model's own chain holds the payment
// deep enough.
describe('whatever the chain does', () => {
  const step = fc.oneof(
    { arbitrary: fc.record({ do: fc.constant('mine' as const), pays: fc.boolean() }), weight: 12 },
    {
      arbitrary: fc.record({ do: fc.constant('final' as const), below: fc.integer({ min: 0, max: 9 }) }),
      weight: 1,
    },
    fc.record({ do: fc.constant('reorg' as const), depth: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ do: fc.constant('replace' as const) }),
    fc.record({ do: fc.constant('see' as const) }),
  )
  const wantedOf = { small: 2n, usual: 12n, large: undefined }

  test('"safe to deliver" rests on a block that stands with enough on top', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40, size: 'max' }),
        fc.constantFrom('small' as const, 'usual' as const, 'large' as const),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]),
        (steps, stake, shuffle) => {
          let branch = 1
          let finalised = 100n
          let chain: { number: bigint; branch: number; pays: boolean }[] = []
          const left: typeof chain = []
          const arrivals: PaymentFacts['arrivals'][number][] = []
          const conflicts: PaymentFacts['conflicts'][number][] = []
          const pending: PaymentFacts['pending'][number][] = []
          for (const one of steps) {
            if (one.do === 'mine') {
              const number = BigInt(101 + chain.length)
              // The same transaction can't be in one chain twice.
              const pays = one.pays && !chain.some((block) => block.pays)
              chain.push({ number, branch, pays })
              if (pays) arrivals.push(arrival(Number(number), {}, branch))
            } else if (one.do === 'reorg') {
              // What is final stays.
              const kept = Math.max(chain.length - one.depth, Number(finalised - 100n))
              left.push(...chain.slice(kept))
              chain = chain.slice(0, kept)
              branch += 1
            } else if (one.do === 'replace') conflicts.push(conflict())
            else if (one.do === 'final') {
              const number = BigInt(100 + chain.length - one.below)
              if (number > finalised) finalised = number
            } else pending.push(waiting())

            const header = (block: (typeof chain)[number]) => ({
              number: block.number,
              hash: hashOf(block.number, block.branch),
              parentHash: hashOf(0),
              timestampSeconds: 1n,
            })
            const headers = [
              ...headersOf(90, 100),
              ...chain.map(header),
              ...left.map((block) => ({ ...header(block), left: { at: 1 } })),
            ].sort((a, b) => shuffle.indexOf(Number(a.number) % 8) - shuffle.indexOf(Number(b.number) % 8))
            const head = BigInt(100 + chain.length)
            const status = paymentStatus(
              factsOf(Number(head), {
                expected: order({ stake }),
                arrivals: [...arrivals].reverse(),
                conflicts,
                pending,
                chains: new Map([
                  [1, { headers, deep: [], head: { finalised: { number: finalised, ...said } } }],
                ]),
              }),
            )
            const paidIn = chain.find((block) => block.pays)
            const confirmations = paidIn ? head - paidIn.number + 1n : 0n
            const isFinal = paidIn !== undefined && paidIn.number <= finalised
            const wanted = wantedOf[stake]
            const isDeep = wanted !== undefined && confirmations >= wanted
            expect(status.answer === 'safe').toBe(isFinal || isDeep)
            expect(status.settled).toBe(isFinal || (isDeep && confirmations >= 64n))
            expect(status.confirmations).toBe(confirmations)
            const wasTaken = !paidIn && arrivals.length > 0
            expect(status.reasons.some(({ type }) => type === 'taken back')).toBe(wasTaken)
            if (wasTaken) expect(status.answer).toBe('danger')
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { arrival, conflict, factsOf, hashOf, headersOf, order, transaction, waiting } from './fakePayments'
import { newsOf } from './newsOf'
import { type PaymentFacts, paymentStatus } from './paymentStatus'

const told = (facts: PaymentFacts) => newsOf(facts.expected, paymentStatus(facts), facts.news, 9)
const left = new Map([
  [
    1,
    {
      headers: [
        ...headersOf(90, 104).map((header) =>
          header.number > 100n ? { ...header, left: { at: 1 } } : header,
        ),
        ...headersOf(100, 103, 2, 100).slice(1),
      ],
      deep: [],
    },
  ],
])

describe('what the user is told of a payment', () => {
  const rows: [what: string, facts: PaymentFacts, type: string | undefined, about?: string][] = [
    ['nothing while nothing came', factsOf(104), undefined],
    ['nothing while it waits', factsOf(104, { pending: [waiting()] }), undefined],
    ['it is in a block', factsOf(101, { arrivals: [arrival(101)] }), 'arrived', transaction(1)],
    ['it is safe', factsOf(104, { arrivals: [arrival(101)] }), 'safe', hashOf(101)],
    [
      'the network changed what was final, however deep the payment is',
      factsOf(104, {
        arrivals: [arrival(101)],
        chains: new Map([
          [
            1,
            {
              headers: headersOf(90, 104),
              deep: [],
              head: {
                stop: {
                  at: 1,
                  ours: { number: 99n, hash: hashOf(99) },
                  theirs: { number: 99n, hash: hashOf(99, 2) },
                  endpoint: '2/3',
                },
              },
            },
          ],
        ]),
        news: [{ paymentId: 'order', type: 'arrived', about: transaction(1), at: 1 }],
      }),
      'chain stopped',
      hashOf(99, 2),
    ],
    ['it is gone', factsOf(103, { arrivals: [arrival(101)], chains: left }), 'taken back', hashOf(101)],
    [
      'it is being replaced',
      factsOf(104, { pending: [waiting()], conflicts: [conflict()] }),
      'replaced',
      transaction(2),
    ],
    [
      'nothing of an order that is closed',
      factsOf(104, { expected: order({ closedAt: 1 }), arrivals: [arrival(101)] }),
      undefined,
    ],
  ]
  test.each(rows)('%s', (_, facts, type, about) => {
    const news = told(facts).map(({ news }) => news)
    expect(news).toEqual(type ? [{ paymentId: 'order', type, about, at: 9 }] : [])
    // Once each.
    expect(told({ ...facts, news: [...facts.news, ...news] })).toEqual([])
  })
})

test('safe in another block is told again: it was taken back in between', () => {
  const news = [{ paymentId: 'order', type: 'safe', about: hashOf(101), at: 1 }] as const
  const facts = factsOf(103, { arrivals: [arrival(101), arrival(101, {}, 2)], chains: left, news })
  const tellings = told(facts)
  // Nobody was told in between, because nobody was awake: it is told now, with the block that it is in.
  expect(tellings.map(({ news: { type, about } }) => [type, about])).toEqual([
    ['taken back', hashOf(101)],
    ['safe', hashOf(101, 2)],
  ])
  expect(tellings[0]?.reason).toMatchObject({ type: 'came back', now: { hash: hashOf(101, 2) } })
  const noted = [...news, ...tellings.map(({ news }) => news)]
  expect(told({ ...facts, news: noted })).toEqual([])
})

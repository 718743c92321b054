import { expect, test } from 'vitest'
import { readCsv } from '@/lib/base/csvText'
import { paymentColumns, writePaymentsCsv } from './csv'
import { arrival, coinToken, factsOf, order, payer, transaction } from './fakePayments'
import { paymentStatus } from './paymentStatus'

const coinOf = () => ({ symbol: 'ETH', decimals: 18 })
const read = (text: string) =>
  readCsv(text)
    .slice(1)
    .map(({ cells }) => Object.fromEntries(paymentColumns.map((name, place) => [name, cells[place] ?? ''])))

test('a line an arrival, with every digit, and one for an order that nothing came to', () => {
  const paid = order({ label: '=Bicycle', dueAt: 1_700_000_000_000 })
  const facts = factsOf(104, {
    expected: paid,
    arrivals: [arrival(101), arrival(102, { transactionHash: transaction(2), amount: 1n })],
  })
  const token = order({
    id: 'two',
    token: { address: coinToken, claimedSymbol: 'COIN', claimedDecimals: 6 },
    amount: 2_500_000n,
  })
  const lines = read(
    writePaymentsCsv(
      [
        { expected: paid, status: paymentStatus(facts) },
        { expected: token, status: paymentStatus(factsOf(104, { expected: token })) },
      ],
      coinOf,
    ),
  )
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatchObject({
    label: "'=Bicycle",
    symbol: 'ETH',
    'amount expected': '1',
    answer: 'safe',
    reason: 'enough',
    'amount received': '1.000000000000000001',
    payer,
    stands: 'stands',
    due: '2023-11-14T22:13:20.000Z',
  })
  expect(lines[1]).toMatchObject({ 'arrived amount': '0.000000000000000001', transaction: transaction(2) })
  expect(lines[2]).toMatchObject({ symbol: 'COIN', 'amount expected': '2.5', transaction: '', due: '' })
})

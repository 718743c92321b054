import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BadAnswer } from '@/lib/chain/client/chainErrors'
import { erc20Transfer } from '@/lib/chain/contracts/transferCalls'
import { readTransferLogs, transferTopic } from '@/lib/chain/contracts/transferLogs'
import { coinToken, hashOf, payer, shop, transaction } from './fakePayments'
import { paysTo, readTransaction, readTransactions } from './readBlock'

const word = (address: string) => `0x${address.slice(2).toLowerCase().padStart(64, '0')}`
const raw = (change: object = {}) => ({
  hash: transaction(1),
  from: payer,
  to: shop,
  nonce: '0x1',
  value: '0x5',
  input: '0x',
  gasPrice: '0x9',
  ...change,
})
const log = (change: object = {}) => ({
  address: coinToken,
  topics: [transferTopic, word(payer), word(shop)],
  data: `0x${'5'.padStart(64, '0')}`,
  blockHash: hashOf(1),
  transactionHash: transaction(1),
  logIndex: '0x0',
  ...change,
})

describe('what a transaction would pay to us', () => {
  const pays = (change: object) => paysTo(readTransaction(raw(change)), [shop])
  const transferFrom = `0x23b872dd${word(payer).slice(2)}${word(shop).slice(2)}${'7'.padStart(64, '0')}`
  test.each([
    ['the coin', {}, { to: shop, amount: 5n }],
    ['nothing of it', { value: '0x0' }, undefined],
    ['somebody else', { to: payer }, undefined],
    ['a new contract', { to: null }, undefined],
    [
      'a token',
      { to: coinToken, input: erc20Transfer(shop, 7n) },
      { to: shop, token: coinToken, amount: 7n },
    ],
    [
      'a token from another',
      { to: coinToken, input: transferFrom },
      { to: shop, token: coinToken, amount: 7n },
    ],
    ['a token to somebody else', { to: coinToken, input: erc20Transfer(payer, 7n) }, undefined],
    ['a call cut short', { to: coinToken, input: erc20Transfer(shop, 7n).slice(0, 100) }, undefined],
  ])('%s', (_, change, expected) => expect(pays(change)).toEqual(expected))
})

describe('transfer logs', () => {
  test.each([
    ['a transfer', {}, 1],
    ['of another block', { blockHash: hashOf(2) }, 0],
    ['taken back', { removed: true }, 0],
    ['another event', { topics: [hashOf(3), word(payer), word(shop)] }, 0],
    ['of an NFT', { topics: [transferTopic, word(payer), word(shop), hashOf(7)], data: '0x' }, 0],
    ['with too much data', { data: `0x${'5'.padStart(128, '0')}` }, 0],
  ])('%s', (_, change, count) => {
    expect(readTransferLogs([log(change)], hashOf(1))).toHaveLength(count)
  })
})

test('another block than the one asked for is refused', () => {
  expect(() => readTransactions({ hash: hashOf(2), transactions: [] }, hashOf(1))).toThrow(BadAnswer)
})

test('whatever an endpoint answers is read or refused, and nothing else', () => {
  const junk = fc.anything()
  fc.assert(
    fc.property(
      junk,
      fc.dictionary(fc.constantFrom('to', 'value', 'input', 'nonce', 'from'), junk),
      (value, change) => {
        for (const read of [
          () => readTransactions(value, hashOf(1)),
          () => readTransactions({ hash: hashOf(1), transactions: [value, raw(change)] }, hashOf(1)),
          () => readTransferLogs([value, log(change)], hashOf(1)),
        ]) {
          try {
            read()
          } catch (error) {
            expect(error).toBeInstanceOf(BadAnswer)
          }
        }
      },
    ),
  )
})

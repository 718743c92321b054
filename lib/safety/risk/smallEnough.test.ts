// What may be signed although the endpoints don't agree: little, and what moves nothing.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Deed } from '../decode/deed'
import { howSmall } from './smallEnough'

const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48' as Address
const to = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB' as Address
const pays = (valueWei: bigint): Deed => ({ type: 'pays', to, valueWei })
const permit: Deed = {
  type: 'grants',
  grant: { type: 'erc20', token, amount: 1n, unlimited: false },
  spender: to,
  by: 'signature',
}
const order: Deed = {
  type: 'trades',
  venue: 'x',
  gives: [{ type: 'erc20', token, amount: 1n }],
  gets: [],
  others: [],
  by: 'signature',
}
const vote: Deed = { type: 'changes control', control: 'vote', of: to, adds: true }

test.each<[string, Deed[], ReturnType<typeof howSmall>]>([
  ['a permit, of however little', [permit], 'above'],
  ['an order', [order], 'above'],
  ['a payment up to the line', [pays(10n)], 'small'],
  ['a payment above it', [pays(11n)], 'above'],
  ['two payments that are above it together', [pays(6n), pays(5n)], 'above'],
  ['a payment and a permit', [pays(1n), permit], 'above'],
  ['something that could not be unfolded', [{ type: 'hides', why: 'malformed' }], 'above'],
  ['a vote', [vote], 'no money'],
  ['a permit that is taken back', [{ type: 'revokes', token, spender: to }], 'no money'],
  ['words', [], 'no money'],
])('typed data: %s', (_, deeds, expected) => {
  expect(howSmall({ asked: { type: 'typed data' }, deeds, unsigned: undefined }, 10n)).toBe(expected)
})

test('what a site that connects or a message says is not about the line', () => {
  for (const type of ['connect', 'message', 'network'] as const) {
    expect(howSmall({ asked: { type }, deeds: [permit], unsigned: undefined }, 10n)).toBe('no money')
  }
})

// The send form's arithmetic.
import { describe, expect, it } from 'vitest'
import {
  amountOf,
  mostCoins,
  mostWei,
  parseTokenId,
  shortageOfCoins,
  shortageOfFee,
  shortageOfTokens,
} from './sendForm'

const estimated = { type: 'estimated', feeWei: 8n, balanceWei: 100n } as const

describe('mostWei', () => {
  it('leaves the fee and an eighth of it', () => {
    expect(mostWei(1_000n, 80n)).toBe(910n)
  })
  it('is zero when the balance does not cover the fee', () => {
    expect(mostWei(50n, 80n)).toBe(0n)
    expect(mostWei(0n, 0n)).toBe(0n)
  })
})

describe('amountOf', () => {
  it('reads what was typed', () => {
    expect(amountOf({ type: 'typed', text: '0.5' }, 18, { type: 'unknown' })).toEqual({
      type: 'amount',
      value: 500_000_000_000_000_000n,
    })
    expect(amountOf({ type: 'typed', text: 'x' }, 18, { type: 'unknown' })).toEqual({ type: 'not a number' })
  })
  it('is the most there is for all of it', () => {
    expect(amountOf({ type: 'all' }, 18, mostCoins(estimated))).toEqual({ type: 'amount', value: 91n })
    expect(amountOf({ type: 'all' }, 18, mostCoins({ type: 'working' }))).toEqual({ type: 'working' })
    expect(amountOf({ type: 'all' }, 18, mostCoins({ type: 'failed', reason: 'x' }))).toEqual({
      type: 'unknown',
    })
  })
})

describe('what is missing', () => {
  it('counts amount and fee of coins together', () => {
    expect(shortageOfCoins(92n, estimated)).toEqual({ type: 'nothing' })
    expect(shortageOfCoins(93n, estimated)).toEqual({ type: 'coins', neededWei: 101n, balanceWei: 100n })
    expect(shortageOfCoins(1n, { type: 'working' })).toEqual({ type: 'nothing' })
  })
  it('counts tokens and the coins for their fee apart', () => {
    expect(shortageOfTokens(7n, 7n, estimated)).toEqual({ type: 'nothing' })
    expect(shortageOfTokens(8n, 7n, estimated)).toEqual({ type: 'tokens', balance: 7n })
    expect(shortageOfTokens(8n, undefined, estimated)).toEqual({ type: 'nothing' })
    expect(shortageOfFee({ type: 'estimated', feeWei: 8n, balanceWei: 7n })).toEqual({
      type: 'fee',
      neededWei: 8n,
      balanceWei: 7n,
    })
  })
})

it.each([
  ['7', 7n],
  [' #7 ', 7n],
  ['0x10', 16n],
  [(2n ** 256n - 1n).toString(), 2n ** 256n - 1n],
  [(2n ** 256n).toString(), undefined],
  ['', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['seven', undefined],
])('the token id %j is %s', (text, id) => {
  expect(parseTokenId(text)).toBe(id)
})

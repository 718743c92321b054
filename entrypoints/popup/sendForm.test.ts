// The send form's arithmetic.
import { describe, expect, it } from 'vitest'
import { amountOf, covers, mostWei } from './sendForm'

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
  const estimated = { type: 'estimated', feeWei: 8n, balanceWei: 100n } as const
  it('reads what was typed', () => {
    expect(amountOf({ type: 'typed', text: '0.5' }, 18, estimated)).toEqual({
      type: 'amount',
      value: 500_000_000_000_000_000n,
    })
    expect(amountOf({ type: 'typed', text: 'x' }, 18, estimated)).toEqual({ type: 'not a number' })
  })
  it('follows the estimate for all of it', () => {
    expect(amountOf({ type: 'all' }, 18, estimated)).toEqual({ type: 'amount', value: 91n })
    expect(amountOf({ type: 'all' }, 18, { type: 'working' })).toEqual({ type: 'working' })
    expect(amountOf({ type: 'all' }, 18, { type: 'failed', reason: 'x' })).toEqual({ type: 'unknown' })
  })
})

describe('covers', () => {
  it('counts amount and fee', () => {
    const estimate = { type: 'estimated', feeWei: 8n, balanceWei: 100n } as const
    expect(covers(92n, estimate)).toEqual({ type: 'enough' })
    expect(covers(93n, estimate)).toEqual({ type: 'missing', neededWei: 101n, balanceWei: 100n })
    expect(covers(1n, { type: 'working' })).toEqual({ type: 'unknown' })
  })
})

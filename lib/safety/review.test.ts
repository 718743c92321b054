import { expect, test } from 'vitest'
import type { Action } from './decode/action'
import { type Evidence, review, type Warning } from './review'

const me = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const friend = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const token = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const zero = '0x0000000000000000000000000000000000000000'

const plain: Evidence = {
  unsigned: {
    chainId: 1,
    from: me,
    to: friend,
    valueWei: 100n,
    data: '0x',
    nonce: 5n,
    gas: 21_000n,
    fees: { type: 'eip1559', maxFeePerGas: 2n, maxPriorityFeePerGas: 1n },
  },
  action: { type: 'send', to: friend, valueWei: 100n },
  gasEstimate: { type: 'estimated', gas: 21_000n },
  balanceWei: 1_000_000n,
  nextNonce: 5n,
  hasCode: false,
}
const transfer = (to: typeof me | typeof friend | typeof token | typeof zero): Action => ({
  type: 'token transfer',
  token,
  to,
  amount: 1n,
})

test('an ordinary send has nothing to warn of', () => {
  expect(review(plain)).toEqual([])
})

test.each<[string, Partial<Evidence>, Warning[]]>([
  ['exactly enough is enough', { balanceWei: 42_100n }, []],
  ['one wei short', { balanceWei: 42_099n }, [{ type: 'balance too low', level: 'danger', missingWei: 1n }]],
  ['a balance nobody knows', { balanceWei: undefined }, [{ type: 'balance unknown', level: 'caution' }]],
  [
    'a node that says it fails',
    { gasEstimate: { type: 'failed', reason: 'paused' } },
    [{ type: 'would fail', level: 'danger', reason: 'paused' }],
  ],
  [
    'too little gas',
    { gasEstimate: { type: 'estimated', gas: 21_001n } },
    [{ type: 'gas below estimate', level: 'danger', estimatedGas: 21_001n }],
  ],
  ['a lower nonce', { nextNonce: 6n }, [{ type: 'nonce replaces', level: 'caution', nextNonce: 6n }]],
  ['a higher nonce', { nextNonce: 4n }, [{ type: 'nonce waits', level: 'caution', nextNonce: 4n }]],
  [
    'ether to oneself',
    { action: { type: 'send', to: me, valueWei: 100n } },
    [{ type: 'recipient is yourself', level: 'information' }],
  ],
  [
    'ether to nobody',
    { action: { type: 'send', to: zero, valueWei: 100n } },
    [{ type: 'recipient is the zero address', level: 'danger' }],
  ],
  ['tokens to a friend', { action: transfer(friend), hasCode: true }, []],
  [
    'tokens to oneself',
    { action: transfer(me), hasCode: true },
    [{ type: 'recipient is yourself', level: 'information' }],
  ],
  [
    'tokens to nobody',
    { action: transfer(zero), hasCode: true },
    [{ type: 'recipient is the zero address', level: 'danger' }],
  ],
  [
    'tokens to their contract',
    { action: transfer(token), hasCode: true },
    [{ type: 'recipient is the token', level: 'danger' }],
  ],
  [
    'a token that is no contract',
    { action: transfer(friend), hasCode: false },
    [{ type: 'no code at the address called', level: 'danger' }],
  ],
  ['a contract nobody could ask for', { action: transfer(friend), hasCode: undefined }, []],
  [
    'an unlimited approval',
    {
      action: { type: 'token approve', token, spender: friend, amount: 2n ** 256n - 1n, unlimited: true },
      hasCode: true,
    },
    [{ type: 'unlimited approval', level: 'information' }],
  ],
  [
    'an approval of an amount',
    {
      action: { type: 'token approve', token, spender: friend, amount: 5n, unlimited: false },
      hasCode: true,
    },
    [],
  ],
  ['a deployment', { action: { type: 'deploy', byteLength: 9, valueWei: 0n }, hasCode: undefined }, []],
  [
    'an unknown call into nothing',
    { action: { type: 'unknown call', to: friend, selector: '0x12345678', byteLength: 4, valueWei: 0n } },
    [{ type: 'no code at the address called', level: 'danger' }],
  ],
])('%s', (_, change, warnings) => {
  expect(review({ ...plain, ...change })).toEqual(warnings)
})

test('danger comes first', () => {
  const levels = review({
    ...plain,
    action: { type: 'send', to: me, valueWei: 100n },
    nextNonce: 6n,
    balanceWei: 0n,
  }).map(({ level }) => level)
  expect(levels).toEqual(['danger', 'caution', 'information'])
})

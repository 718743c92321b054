// Every status has its words.
import { expect, it } from 'vitest'
import type { TransactionStatus } from '@/lib/transactions/status'
import { statusWords } from './statusWords'

const seen = { endpoint: 'https://a.example', at: 1 }
const other = { hash: '0xee', to: null, valueWei: 0n, data: '0x', maxFeePerGasWei: 1n } as const
const block = { number: 7n, hash: '0x00' } as const
const included = {
  type: 'included',
  level: 'included',
  confirmations: 3n,
  block,
  gasUsed: 21_000n,
  feeWei: 1n,
  ...seen,
} as const

it.each<[TransactionStatus, string, string]>([
  [{ type: 'reserved', at: 1 }, 'status.reserved', 'waiting'],
  [{ type: 'released', at: 1, reason: 'locked' }, 'status.released', 'over'],
  [{ type: 'signed', at: 1 }, 'status.signed', 'waiting'],
  [{ type: 'signed', at: 1, tried: { ...seen, message: 'offline' } }, 'status.undelivered', 'waiting'],
  [{ type: 'broadcast', wasIncluded: false, ...seen }, 'status.pending', 'waiting'],
  [{ type: 'broadcast', wasIncluded: true, ...seen }, 'status.pendingAgain', 'waiting'],
  [{ type: 'pending seen', seenBy: 2, wasIncluded: false, ...seen }, 'status.pending', 'waiting'],
  [{ type: 'pending seen', seenBy: 1, wasIncluded: true, ...seen }, 'status.pendingAgain', 'waiting'],
  [{ type: 'not found', wasIncluded: false, ...seen }, 'status.notFound', 'waiting'],
  [{ type: 'outbid', by: other, how: 'sped up', wasIncluded: false, ...seen }, 'status.outbid', 'waiting'],
  [
    { type: 'outbid', by: other, how: 'different content', wasIncluded: false, ...seen },
    'status.outbid',
    'bad',
  ],
  [{ type: 'replaced', wasIncluded: false, ...seen }, 'status.replaced', 'over'],
  [{ type: 'replaced', by: other, how: 'sped up', wasIncluded: false, ...seen }, 'status.spedUp', 'over'],
  [
    { type: 'replaced', by: other, how: 'cancelled', wasIncluded: false, ...seen },
    'status.cancelled',
    'over',
  ],
  [
    { type: 'replaced', by: other, how: 'another device', wasIncluded: false, ...seen },
    'status.replaced',
    'over',
  ],
  [
    { type: 'replaced', by: other, how: 'different content', wasIncluded: true, ...seen },
    'status.replaced',
    'bad',
  ],
  [{ type: 'refused', message: 'nonce too low', ...seen }, 'status.refused', 'bad'],
  [{ ...included, succeeded: true }, 'status.included', 'good'],
  [{ ...included, succeeded: true, level: 'safe' }, 'status.safe', 'good'],
  [{ ...included, succeeded: true, level: 'finalised' }, 'status.finalised', 'good'],
  [{ ...included, succeeded: false }, 'status.failed', 'bad'],
])('%o', (status, word, tone) => {
  expect(statusWords(status)).toMatchObject({ word, tone })
})

it('hands on the words of whoever refused', () => {
  expect(statusWords({ type: 'refused', message: 'nonce too low', ...seen }).why).toEqual({
    key: 'status.refused.why',
    reason: 'nonce too low',
  })
})

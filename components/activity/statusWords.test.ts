// Every status has its words.
import { expect, it } from 'vitest'
import type { TransactionStatus } from '@/lib/transactions/status'
import { statusWords } from './statusWords'

const seen = { endpoint: 'https://a.example', at: 1 }
const block = { number: 7n, hash: '0x00' } as const
const included = {
  type: 'included',
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
  [{ type: 'broadcast', ...seen }, 'status.pending', 'waiting'],
  [{ type: 'pending seen', wasIncluded: false, ...seen }, 'status.pending', 'waiting'],
  [{ type: 'pending seen', wasIncluded: true, ...seen }, 'status.pendingAgain', 'waiting'],
  [{ type: 'not found', wasIncluded: false, ...seen }, 'status.notFound', 'waiting'],
  [{ type: 'dropped or replaced', wasIncluded: false, ...seen }, 'status.replaced', 'over'],
  [{ type: 'refused', message: 'nonce too low', ...seen }, 'status.refused', 'bad'],
  [{ ...included, succeeded: true }, 'status.included', 'good'],
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

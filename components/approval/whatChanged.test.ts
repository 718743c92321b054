// An answer that does not count says why.
import { expect, test } from 'vitest'
import type { Question, TransactionDraft } from '@/lib/requests/approvals/question'
import { anna, bert, draftOf } from '@/lib/requests/fakeRequestPorts'
import type { Finding } from '@/lib/safety/risk/finding'
import type { Simulated } from '@/lib/safety/simulation/simulation'
import { type WhatChanged, whatChanged } from './whatChanged'

const request = { chainId: 1, from: anna, to: bert, valueWei: 5n, data: '0x' as const }
const fees = { type: 'legacy', gasPrice: 9n } as const
const simulated: Simulated = {
  type: 'simulated',
  outcome: { type: 'succeeds' },
  changes: [{ type: 'ether', beforeWei: 9n, afterWei: 4n }],
  unread: [],
  more: false,
  toleranceBps: 100n,
  otherBlock: { type: 'same' },
  method: 'eth_simulateV1',
  known: { type: 'local' },
  at: 1,
}
const draft: TransactionDraft = { ...draftOf(request, fees, 3n), simulation: simulated }
const late = { type: 'not simulated', why: 'no answer in time', reason: '' } as const
const found: Finding = { rule: 'balance-too-low', level: 'danger', values: {}, found: ['chain'], weight: 70 }

type Seen = Pick<Question, 'preparation' | 'edits'>
const of = (change: Partial<TransactionDraft>, edits?: Question['edits']): Seen => ({
  preparation: { type: 'ready', draft: { ...draft, ...change } },
  ...(edits ? { edits } : {}),
})
const other = { ...simulated, at: 9, changes: [{ type: 'ether' as const, beforeWei: 9n, afterWei: 3n }] }

test.each<[string, Seen, Seen, WhatChanged]>([
  ['other effects', of({}), of({ simulation: other, findings: [found] }), 'effects'],
  ['effects that came late', of({ simulation: late }), of({ findings: [found] }), 'effects known'],
  ['a finding', of({}), of({ findings: [found] }), 'findings'],
  ['the nonce', of({}), of({ unsigned: { ...draft.unsigned, nonce: 4n } }), 'numbers'],
  ['a later look at the same', of({}), of({ simulation: { ...simulated, at: 9 } }), 'other'],
  ['a draft that is being made anew', of({ findings: [found] }), {}, 'other'],
  ['a fee that the user chose since', of({}), of({ simulation: other }, { feeChoice: 'fast' }), 'other'],
])('%s', (_, seen, now, what) => {
  expect(whatChanged(seen, now)).toBe(what)
})

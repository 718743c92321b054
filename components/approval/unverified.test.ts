import { expect, test } from 'vitest'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import { unverifiedNumbers } from './unverified'

const agreed = { type: 'agreed', by: 2, of: 3 } as const
const single = { type: 'single endpoint', endpoint: 'https://a.example' } as const
const own = { type: 'local', endpoint: 'https://mine.example' } as const
const draft = (fields: object) =>
  ({
    unsigned: { nonce: 5n },
    nextNonce: 5n,
    nonceKnown: agreed,
    balanceWei: { value: 1n, known: agreed, at: 1 },
    ...fields,
  }) as unknown as TransactionDraft

test.each([
  ['all agreed on', {}, []],
  ['a balance of one endpoint', { balanceWei: { value: 1n, known: single, at: 1 } }, ['balance']],
  ['a balance of the own node', { balanceWei: { value: 1n, known: own, at: 1 } }, []],
  ['a balance that could not be read', { balanceWei: { type: 'unknown', reason: 'no answer' } }, ['balance']],
  ['a nonce of one endpoint', { nonceKnown: single }, ['nonce']],
  ['a nonce that nobody says is known', { nonceKnown: undefined }, ['nonce']],
  ['a nonce of the user, whatever endpoints say', { nonceKnown: single, nextNonce: 4n }, []],
  [
    'a token of which nothing is known',
    { tokenBalance: { type: 'unknown', reason: 'x' } },
    ['token balance'],
  ],
  ['an allowance that was proved', { allowance: { value: 1n, known: agreed, at: 1 } }, []],
  ['an allowance of one endpoint', { allowance: { value: 1n, known: single, at: 1 } }, ['allowance']],
  ['an allowance that could not be read', { allowance: { type: 'unknown', reason: 'x' } }, ['allowance']],
  ['a token of one endpoint', { tokenBalance: { value: 1n, known: single, at: 1 } }, ['token balance']],
])('%s', (_, fields, found) => {
  expect(unverifiedNumbers(draft(fields))).toEqual(found)
})

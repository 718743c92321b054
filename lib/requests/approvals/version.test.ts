// What makes another version, and what does not.
import { expect, test } from 'vitest'
import type { Finding } from '@/lib/safety/risk/finding'
import type { Simulated } from '@/lib/safety/simulation/simulation'
import { anna, bert, draftOf, siteAsker } from '../fakeRequestPorts'
import type { Preparation, Question, TransactionDraft } from './question'
import { versionOf } from './version'

const request = { chainId: 1, from: anna, to: bert, valueWei: 5n, data: '0x' as const }
const fees = { type: 'eip1559' as const, maxFeePerGas: 9n, maxPriorityFeePerGas: 1n }
const draft: TransactionDraft = {
  ...draftOf(request, fees, 3n),
  token: {
    value: { claimedSymbol: 'TST', claimedName: 'Test', claimedDecimals: 4 },
    known: { type: 'local' },
    at: 1,
  },
}
const question = (change: Partial<TransactionDraft> = {}, other: Partial<Question> = {}): Question => ({
  id: 'document-1:1',
  askedAt: 1,
  asker: siteAsker(),
  body: { kind: 'transaction', request },
  preparation: { type: 'ready', draft: { ...draft, ...change } },
  ...other,
})
const version = versionOf(question())

test('a version is a hash, and the same parts have the same one', () => {
  expect(version).toMatch(/^0x[0-9a-f]{64}$/)
  expect(versionOf(structuredClone(question()))).toBe(version)
})

const low = (amount: bigint): Finding => ({
  rule: 'balance-too-low',
  level: 'danger',
  values: { amount: { type: 'amount', amount } },
  found: ['chain'],
  weight: 70,
})

test.each<[string, Partial<TransactionDraft>]>([
  ['the balance', { balanceWei: { type: 'unknown', reason: 'timeout' } }],
  ['the fees on offer', { feeOptions: { slow: fees, normal: fees, fast: { ...fees, maxFeePerGas: 99n } } }],
  ['the gas estimate', { gasEstimate: { type: 'estimated', gas: 1n } }],
  ['the next nonce', { nextNonce: 9n }],
  ['when and by whom the token was heard', { token: { ...draft.token, at: 99 } as never }],
])('%s may move without another version', (_, change) => {
  expect(versionOf(question(change))).toBe(version)
})

test.each<[string, Partial<TransactionDraft['unsigned']>]>([
  ['the chain', { chainId: 10 }],
  ['the sender', { from: bert }],
  ['the recipient', { to: anna }],
  ['no recipient', { to: null }],
  ['the value', { valueWei: 6n }],
  ['the data', { data: '0x00' }],
  ['the nonce', { nonce: 4n }],
  ['the gas', { gas: 21_001n }],
  ['the fee', { fees: { ...fees, maxFeePerGas: 10n } }],
  ['the tip', { fees: { ...fees, maxPriorityFeePerGas: 2n } }],
  ['the kind of fee', { fees: { type: 'legacy', gasPrice: 9n } }],
  ['the access list', { accessList: [{ address: bert, storageKeys: [] }] }],
])('%s is signed: another version', (_, change) => {
  expect(versionOf(question({ unsigned: { ...draft.unsigned, ...change } }))).not.toBe(version)
})

test.each<[string, Partial<TransactionDraft>]>([
  ['the action', { action: { type: 'send', to: anna, valueWei: 5n } }],
  [
    'the token’s name',
    {
      token: {
        value: { claimedSymbol: 'USDC', claimedName: 'Test', claimedDecimals: 4 },
        known: { type: 'local' },
        at: 1,
      },
    },
  ],
  ['that the token is known at all', { token: { type: 'unknown', reason: 'x' } }],
  ['a warning that was not there', { findings: [low(1n)] }],
])('%s was shown: another version', (_, change) => {
  expect(versionOf(question(change))).not.toBe(version)
})

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
const versionWith = (change: Partial<Simulated>) =>
  versionOf(question({ simulation: { ...simulated, ...change } }))
const differs = { type: 'differs' as const, outcome: { type: 'succeeds' as const }, changes: [] }
const contradictedBy = (endpoint: string): Partial<Simulated> => ({
  contradicted: { endpoint, outvoted: false, outcome: { type: 'succeeds' }, changes: [] },
})
const fails = (reason: string): Partial<Simulated> => ({
  outcome: { type: 'fails', place: 0, reason },
  changes: [],
})

test('while it is not known what would change there is nothing to approve', () => {
  expect(versionOf(question({ simulation: { type: 'pending' } }))).toBeUndefined()
})

test('what would change is shown: other effects are another version, a later look at the same is not', () => {
  const of = (change: object) => versionOf(question({ simulation: { ...simulated, ...change } }))
  expect(of({})).not.toBe(version)
  expect(of({ at: 99, known: { type: 'agreed', by: 2, of: 2 } })).toBe(of({}))
  expect(of({ changes: [{ type: 'ether', beforeWei: 9n, afterWei: 3n }] })).not.toBe(of({}))
  expect(of({ outcome: { type: 'fails', place: 0, reason: '' } })).not.toBe(of({}))
  expect(of({ unread: [bert] })).not.toBe(of({}))
})

const ether = { type: 'ether' as const, beforeWei: 9n, afterWei: 4n }
const gone = { type: 'token' as const, token: bert, before: 5n, after: 0n }
const named = (token: typeof anna, at: number) => ({
  token,
  claim: {
    value: { claimedSymbol: 'TST', claimedName: 'Test', claimedDecimals: 4 },
    known: { type: 'local' as const },
    at,
  },
})

test.each<[string, Partial<Simulated>, Partial<Simulated>]>([
  ['when it was found out', {}, { at: 99 }],
  ['by whom', {}, { known: { type: 'agreed', by: 2, of: 2 } }],
  ['by which method', {}, { method: 'debug_traceCall' }],
  ['that another block could not be tried', {}, { otherBlock: { type: 'not run' } }],
  ['in which order it is told', { changes: [ether, gone] }, { changes: [gone, ether] }],
  ['in which order what is unread is told', { unread: [anna, bert] }, { unread: [bert, anna] }],
  [
    'when it was shown before',
    { earlier: { outcome: { type: 'succeeds' }, changes: [gone], at: 1 } },
    { earlier: { outcome: { type: 'succeeds' }, changes: [gone], at: 2 } },
  ],
  ['which endpoint contradicts', contradictedBy('https://a.example'), contradictedBy('https://b.example')],
  ['the words of a failure', fails('a'), fails('b')],
])('%s may move without another version', (_, one, other) => {
  expect(versionWith(other)).toBe(versionWith(one))
})

test.each<[string, Partial<Simulated>]>([
  ['what was shown before', { earlier: { outcome: { type: 'succeeds' }, changes: [gone], at: 1 } }],
  ['that another block makes something else of it', { otherBlock: differs }],
  ['that an endpoint contradicts', contradictedBy('https://a.example')],
  ['that more was touched', { more: true }],
  ['one more change', { changes: [ether, gone] }],
])('%s is another version', (_, change) => {
  expect(versionWith(change)).not.toBe(versionWith({}))
})

test('the order of names and when they were heard may move, a name may not', () => {
  const of = (tokens: TransactionDraft['tokens']) => versionOf(question(tokens ? { tokens } : {}))
  const both = of([named(anna, 1), named(bert, 1)])
  expect(of([named(bert, 9), named(anna, 9)])).toBe(both)
  expect(of([named(anna, 1), { token: bert, claim: { type: 'unknown', reason: 'x' } }])).not.toBe(both)
})

test('the amount in a warning may move', () => {
  expect(versionOf(question({ findings: [low(1n)] }))).toBe(versionOf(question({ findings: [low(2n)] })))
})

test('who asks is in the version, the document is not', () => {
  const asker = siteAsker()
  expect(versionOf(question({}, { asker: { ...asker, documentId: 'other', tabId: 9 } }))).toBe(version)
  expect(versionOf(question({}, { asker: { ...asker, topOrigin: 'https://evil.example' } }))).not.toBe(
    version,
  )
  expect(versionOf(question({}, { asker: siteAsker('evil.example') }))).not.toBe(version)
  expect(versionOf(question({}, { asker: { type: 'wallet' } }))).not.toBe(version)
})

test.each<[string, Preparation | undefined]>([
  ['no draft', undefined],
  ['a draft that failed', { type: 'failed', reason: 'timeout' }],
])('%s is nothing to approve', (_, preparation) => {
  const { preparation: __, ...rest } = question()
  expect(versionOf(preparation ? { ...rest, preparation } : rest)).toBeUndefined()
})

test.each<[string, Question['body'], Question['body']]>([
  [
    'a message',
    { kind: 'message', account: anna, message: '0x00' },
    { kind: 'message', account: anna, message: '0x01' },
  ],
  [
    'its signer',
    { kind: 'message', account: anna, message: '0x00' },
    { kind: 'message', account: bert, message: '0x00' },
  ],
  [
    'typed data',
    { kind: 'typed data', account: anna, chainId: 1, typedData: '{}' },
    { kind: 'typed data', account: anna, chainId: 1, typedData: '{ }' },
  ],
  [
    'a switch',
    { kind: 'switch chain', fromChainId: 1, toChainId: 5 },
    { kind: 'switch chain', fromChainId: 1, toChainId: 6 },
  ],
])('%s has its own version', (_, body, other) => {
  const of = (body: Question['body']) => versionOf({ asker: siteAsker(), body })
  expect(of(body)).toMatch(/^0x[0-9a-f]{64}$/)
  expect(of(body)).not.toBe(of(other))
})

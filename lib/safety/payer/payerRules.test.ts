import fc from 'fast-check'
import { toFunctionSelector } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { payers as en } from '@/lib/i18n/en/payers'
import { payers as zhCN } from '@/lib/i18n/zh-CN/payers'
import type { Level } from '../risk/finding'
import { allPayerRules } from './allPayerRules'
import type { PaidToken, PayerEvidence } from './evidence'
import { judgePayer } from './judgePayer'
import { payerRuleIds } from './ruleIds'

const payer: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const token: Address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const code = (...signatures: string[]) =>
  `0x6080${signatures.map((one) => `63${toFunctionSelector(one).slice(2)}14`).join('')}` as const

/** A regular customer who pays the coin, in a block. */
const calm: PayerEvidence = {
  payer,
  known: [{ address: payer, as: 'paid the user' }],
  label: undefined,
  included: true,
  nonce: 7n,
  nextNonce: undefined,
  maxFeeWei: 20n,
  baseFeeWei: undefined,
  competing: [],
  replacedBefore: 0,
  token: undefined,
  amount: 100n,
  expectedAmount: 100n,
  before: { blocks: 5n, balance: 1_000n },
}
const paid = (change: Partial<PaidToken> = {}): PaidToken => ({
  address: token,
  claimedSymbol: 'COIN',
  list: { type: 'not listed' },
  code: ['0x6080'],
  ...change,
})
const listed = {
  type: 'listed',
  token,
  symbol: 'COIN',
  decimals: 6,
  otherSymbol: false,
  otherDecimals: false,
} as const

describe('what the rules say of who pays', () => {
  const rows: [what: string, change: Partial<PayerEvidence>, found: Record<string, Level>][] = [
    ['a regular customer', {}, {}],
    ['nobody the user knows', { known: [] }, { 'payer-first-seen': 'info' }],
    ['nobody at all', { payer: undefined }, { 'payer-unknown': 'caution' }],
    [
      'a known theft',
      { label: { name: 'Thief', kind: 'scam', source: 'own' } },
      { 'payer-labelled': 'forbidden' },
    ],
    [
      'a sanctioned address',
      { label: { name: 'Listed', kind: 'sanctioned', source: 'own' } },
      { 'payer-labelled': 'forbidden' },
    ],
    [
      'a known protocol',
      { label: { name: 'Router', kind: 'protocol', source: 'own' } },
      { 'payer-labelled': 'info' },
    ],
    [
      'another transaction bids for the nonce',
      { included: false, competing: ['0x02'] },
      { 'payer-competes': 'danger' },
    ],
    ['another one bid in vain', { competing: ['0x02'] }, { 'payer-competes': 'caution' }],
    ['an earlier nonce is missing', { included: false, nextNonce: 5n }, { 'nonce-gap': 'caution' }],
    ['it is its turn', { included: false, nextNonce: 7n }, {}],
    ['the fee is below the base fee', { included: false, baseFeeWei: 21n }, { 'fee-too-low': 'caution' }],
    ['the fee is enough', { included: false, baseFeeWei: 20n }, {}],
    ['replaced a payment before', { replacedBefore: 2 }, { 'replaced-before': 'caution' }],
    ['less than was asked', { amount: 99n }, { 'amount-short': 'caution' }],
    ['got the money just now', { before: { blocks: 5n, balance: 99n } }, { 'just-funded': 'caution' }],
    ['nobody knows what the payer had', { before: undefined }, {}],
    ['a plain token', { token: paid() }, {}],
    [
      'a token that looks like a listed one',
      {
        token: paid({
          list: { type: 'not listed', looksLike: { token: payer, symbol: 'COIN', decimals: 6 } },
        }),
      },
      { 'token-imitates': 'forbidden' },
    ],
    [
      'a token of nobody knows whom that can be paused',
      { token: paid({ code: [code('pause()', 'unpause()')] }) },
      { 'token-can-freeze': 'caution' },
    ],
    [
      'a listed one with a blacklist behind its proxy',
      { token: paid({ list: listed, code: ['0x6080', code('isBlacklisted(address)')] }) },
      { 'token-can-freeze': 'info' },
    ],
    [
      'a token whose code nobody gave',
      { token: paid({ code: undefined }) },
      { 'token-code-unknown': 'caution' },
    ],
  ]
  test.each(rows)('%s', (_, change, found) => {
    const { findings, score } = judgePayer({ ...calm, ...change })
    expect(Object.fromEntries(findings.map(({ rule, level }) => [rule, level]))).toEqual(found)
    expect(score > 0).toBe(findings.length > 0)
  })
})

test.each([
  'pause()',
  'unpause()',
  'paused()',
  'blacklist(address)',
  'addBlackList(address)',
  'destroyBlackFunds(address)',
  'isBlacklisted(address)',
  'isBlackListed(address)',
  'getBlackListStatus(address)',
  'blacklisted(address)',
  'freeze(address)',
  'isFrozen(address)',
])('%s is found in bytecode', (signature) => {
  const { findings } = judgePayer({ ...calm, token: paid({ code: [code(signature)] }) })
  expect(findings.map(({ rule }) => rule)).toEqual(['token-can-freeze'])
})

test('every rule has its texts in both languages', () => {
  const keys = payerRuleIds.flatMap((id) => [`payer.${id}`, `payer.${id}.do`])
  expect(Object.keys(en).filter((key) => key.startsWith('payer.'))).toEqual(expect.arrayContaining(keys))
  expect(Object.keys(zhCN).filter((key) => key.startsWith('payer.'))).toEqual(expect.arrayContaining(keys))
  expect(allPayerRules.map(({ id }) => id)).toEqual(payerRuleIds.filter((id) => id !== 'rule-failed'))
})

test('a rule that throws is a finding', () => {
  const broken = {
    id: 'nonce-gap' as const,
    needs: [],
    check: () => {
      throw new Error('broken')
    },
  }
  expect(judgePayer(calm, [broken]).findings).toEqual([
    { rule: 'rule-failed', level: 'caution', values: { rule: 'nonce-gap' }, weight: 30 },
  ])
})

test('evidence that a rule does not declare never changes what it says', () => {
  const changes: Partial<PayerEvidence>[] = [
    { payer: undefined },
    { known: [] },
    { label: { name: 'x', kind: 'scam', source: 'y' } },
    { included: false },
    { nonce: 9n },
    { nextNonce: 1n },
    { maxFeeWei: 1n },
    { baseFeeWei: 50n },
    { competing: ['0x02'] },
    { replacedBefore: 3 },
    { token: paid({ code: undefined }) },
    { amount: 1n },
    { expectedAmount: 500n },
    { before: { blocks: 5n, balance: 0n } },
  ]
  fc.assert(
    fc.property(fc.subarray(changes), fc.constantFrom(...changes), (base, change) => {
      const before = Object.assign({}, calm, ...base) as PayerEvidence
      const after = { ...before, ...change }
      const [name] = Object.keys(change)
      for (const rule of allPayerRules) {
        if (rule.needs.some((need) => need === name)) continue
        expect(judgePayer(after, [rule])).toEqual(judgePayer(before, [rule]))
      }
    }),
  )
})

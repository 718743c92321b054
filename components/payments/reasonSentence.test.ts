import { expect, test } from 'vitest'
import { builtInNetworks } from '@/lib/chain/networks/builtIn'
import type { InclusionLevel, Wanted } from '@/lib/chain/networks/confirmationsWanted'
import { createText } from '@/lib/i18n/createText'
import { arrival, conflict, hashOf, otherToken, payer, transaction } from '@/lib/payments/fakePayments'
import type { PaymentReason } from '@/lib/payments/paymentReason'
import { payerRuleIds } from '@/lib/safety/payer/ruleIds'
import { findingAdvice, findingSentence, reasonSentence } from './reasonSentence'

const name = { number: 101n, hash: hashOf(101) }
const block = { seen: 'block', block: name } as const
const reasons: [PaymentReason, says: RegExp][] = [
  [{ type: 'nothing seen' }, /Nothing has come/],
  [{ type: 'overdue', dueAt: 0 }, /was due/],
  [{ type: 'closed' }, /closed/],
  [{ type: 'not looked at' }, /has not been looked at/],
  [{ type: 'not looked at', checkedAt: 0, failure: 'timeout' }, /last looked at.*timeout/],
  [{ type: 'pending', transactionHash: transaction(1) }, /can still be replaced/],
  [{ type: 'vanished', transactionHash: transaction(1) }, /no mempool/],
  [{ type: 'replaced', conflict: conflict() }, /bids another transaction/],
  [{ type: 'replaced', conflict: conflict(block) }, /took the place/],
  [{ type: 'replaced', conflict: { ...withoutOther() } }, /for something else/],
  [{ type: 'sped up', conflict: conflict() }, /speed-up/],
  [{ type: 'taken back', was: name, saidSafe: false }, /left the network’s chain/],
  [{ type: 'taken back', was: name, saidSafe: true }, /You were told/],
  [{ type: 'came back', was: name, now: { number: 102n, hash: hashOf(102) } }, /101 .*102 /],
  [{ type: 'chain stopped', ours: name, theirs: name }, /block 101, which it had called final/],
  [confirming({ confirmations: 6n }), /2 of 6 confirmations\.$/],
  [confirming({ confirmations: 6n, level: 'safe' }), /2 of 6 confirmations, or until.* safe/],
  [confirming({ confirmations: 6n, level: 'finalised' }), /2 of 6 confirmations, or until.* final/],
  [confirming({ level: 'safe' }), /2 confirmations.*Wait until.* safe/],
  [confirming({ level: 'finalised' }), /2 confirmations.*Wait until.* final/],
  [enough('included', { confirmations: 6n }), /7 confirmations; 6/],
  [enough('safe', { confirmations: 12n, level: 'safe' }), /calls its block safe/],
  [enough('finalised', { confirmations: 6n }), /final: it can’t be taken back/],
  [{ type: 'short', received: 10n ** 18n, missing: 1n }, /1 ETH. 0.000000000000000001 ETH/],
  [{ type: 'over', extra: 5n * 10n ** 17n }, /0.5 ETH more/],
  [{ type: 'double', count: 2, extra: 10n ** 18n }, /2 times: 1 ETH/],
  [{ type: 'late', at: 1, dueAt: 0 }, /late/],
  [{ type: 'wrong token', token: otherToken, amount: 5n }, /5 units of the token 0xe7f1/],
  [{ type: 'wrong token', amount: 10n ** 18n }, /1 ETH/],
  [{ type: 'wrong chain', chainId: 137, amount: 10n ** 18n }, /On Polygon 1 POL.*on Ethereum/],
  [{ type: 'path unknown', amount: arrival(1).amount }, /path unknown/],
  [
    { type: 'payer', finding: { rule: 'payer-first-seen', level: 'info', values: {} } },
    /not paid you before/,
  ],
  [{ type: 'payer not judged' }, /more confirmations/],
  [{ type: 'single endpoint', endpoint: 'https://node.example/key' }, /Only node.example says/],
]

function confirming(wanted: Wanted): PaymentReason {
  return { type: 'confirming', have: 2n, level: 'included', wanted }
}

function enough(level: InclusionLevel, wanted: Wanted): PaymentReason {
  return { type: 'enough', have: 7n, level, wanted }
}

function withoutOther() {
  const { other: _, ...rest } = conflict()
  return rest
}

const words = (language: 'en' | 'zh-CN') => ({
  t: createText(language),
  language,
  unit: { symbol: 'ETH', decimals: 18 },
  networks: builtInNetworks,
  chainId: 1,
})

test.each(reasons)('$type is said in both languages', (reason, says) => {
  expect(reasonSentence(reason, words('en'))).toMatch(says)
  const chinese = reasonSentence(reason, words('zh-CN'))
  expect(chinese).toMatch(/\p{Script=Han}/u)
  expect(chinese).not.toMatch(/\{\{|undefined|payments\./)
})

test('what every rule finds of a payer is said, and what to do; values from outside lose what hides', () => {
  const values = {
    blocks: '5',
    missing: '2',
    other: transaction(2),
    name: 'Thief\u202Efeiht',
    list: 'own',
    times: '3',
    rule: 'nonce-gap',
    symbol: 'COIN',
    real: payer,
  }
  for (const language of ['en', 'zh-CN'] as const) {
    const t = createText(language)
    for (const rule of payerRuleIds) {
      const finding = { rule, level: 'caution' as const, values }
      for (const text of [findingSentence(finding, t), findingAdvice(finding, t)]) {
        expect(text).not.toMatch(/\{\{|undefined|payer\.|\u202E/)
        expect(text.length).toBeGreaterThan(4)
      }
    }
  }
})

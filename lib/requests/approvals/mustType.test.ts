// A danger takes the word for risk, whichever part of a question it is in; anything milder takes none.
import { expect, test } from 'vitest'
import { riskWords } from '@/lib/base/riskWord'
import type { Finding, Level } from '@/lib/safety/risk/finding'
import { scoreOf } from '@/lib/safety/risk/score'
import { draftOf } from '../fakeRequestPorts'
import { isTypedEnough } from './mustType'
import type { Question, TransactionDraft } from './question'

const score = (level: Level) =>
  scoreOf<Finding>([{ rule: 'would-fail', level, weight: 50, values: {}, found: ['request'] }])
const request = { chainId: 1, from: `0x${'1'.repeat(40)}`, to: null, valueWei: 0n, data: '0x' } as const
const fees = { type: 'legacy', gasPrice: 1n } as const
const draft = (level: Level): TransactionDraft => ({
  ...draftOf(request, fees, 0n),
  score: score(level),
})
const question = (parts: Partial<Question>): Question => ({
  id: 'a',
  askedAt: 0,
  asker: { type: 'wallet' },
  body: { kind: 'connect', chainId: 1 },
  ...parts,
})

const parts: [string, (level: Level) => Partial<Question>][] = [
  ['a review', (level) => ({ review: { findings: [], score: score(level) } })],
  ['a draft', (level) => ({ preparation: { type: 'ready', draft: draft(level) } })],
  [
    'one call of a batch',
    (level) => ({ batch: { type: 'ready', drafts: [draft('info'), draft(level)], untried: [] } }),
  ],
  [
    'a batch as a whole',
    (level) => ({
      batch: { type: 'ready', drafts: [draft('info')], untried: [], findings: [], score: score(level) },
    }),
  ],
]

test.each(parts)('a danger in %s takes the word, in any language and case', (_, part) => {
  const dangerous = question(part('danger'))
  expect(isTypedEnough(dangerous, undefined, 0)).toBe(false)
  expect(isTypedEnough(dangerous, 'yes', 0)).toBe(false)
  for (const word of Object.values(riskWords)) {
    expect(isTypedEnough(dangerous, ` ${word.toUpperCase()} `, 0)).toBe(true)
  }
  for (const level of ['info', 'caution'] as const) {
    expect(isTypedEnough(question(part(level)), undefined, 0)).toBe(true)
  }
})

// Each practice case is judged by the real engine as its lesson says.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listsFrom } from '@/lib/lists/createLists'
import { type PracticeId, practiceCases, practiceIds } from './cases'
import { practiceQuestion } from './practiceQuestion'

const packed = (name: string) => readFileSync(`public/lists/${name}.txt`, 'utf8')
const lists = listsFrom({ contracts: packed('contracts'), sites: packed('sites'), chains: packed('chains') })
const now = Date.UTC(2026, 10, 28)

const question = (id: PracticeId) => {
  const practice = practiceCases.find((each) => each.id === id)
  if (!practice) throw new Error(`no case ${id}`)
  return practiceQuestion(practice, lists, now)
}
const foundIn = ({ review, preparation }: ReturnType<typeof question>) =>
  preparation?.type === 'ready' ? preparation.draft : review

test('there are ten, each once, some of them good', () => {
  expect(practiceCases.map(({ id }) => id)).toEqual(practiceIds)
  expect(practiceIds).toHaveLength(10)
  expect(practiceCases.filter(({ right }) => right === 'sign')).toHaveLength(3)
})

test.each<[PracticeId, string, string]>([
  ['lookalike', 'danger', 'lookalike-recipient'],
  ['honest-payment', 'none', 'none'],
  ['unlimited-approval', 'danger', 'spender-without-code'],
  ['known-approval', 'none', 'none'],
  ['fake-airdrop', 'danger', 'money-for-nothing'],
  ['unsellable-token', 'caution', 'token-imitates'],
  ['fake-support', 'danger', 'sign-in-domain'],
  ['honest-sign-in', 'none', 'none'],
  ['free-phrase', 'info', 'recipient-first-time'],
  ['order-for-nothing', 'danger', 'order-for-nothing'],
])('%s: %s, led by %s', (id, level, leading) => {
  const found = foundIn(question(id))
  expect({ level: found?.score.level, leading: found?.score.leading?.rule ?? 'none' }).toEqual({
    level,
    leading,
  })
})

test.each(practiceIds)('%s can be pressed, as a real one can', (id) => {
  expect(question(id).version).toMatch(/^0x[0-9a-f]{64}$/)
})

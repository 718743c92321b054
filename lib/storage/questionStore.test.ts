// Questions in the real database.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Question } from '@/lib/requests/approvals/question'
import { type Database, openDatabase } from './database'
import { createQuestionStore } from './questionStore'

let database: Database

beforeEach(() => {
  database = openDatabase('questions under test')
})

afterEach(() => database.delete())

const question = (id: string, askedAt: number, change: Partial<Question> = {}): Question => ({
  id,
  askedAt,
  asker: { type: 'wallet' },
  body: { kind: 'message', account: '0x1111111111111111111111111111111111111111', message: '0x00' },
  ...change,
})
const version = `0x${'00'.repeat(32)}` as const
const approved = { answer: { type: 'approved', at: 9, version } } as const

test('open ones come oldest first, as they were stored', async () => {
  const store = createQuestionStore(database)
  await store.add(question('b', 2))
  await store.add(question('a', 1))
  await store.add(question('c', 3, { outcome: { type: 'result', at: 9, value: 1 } }))
  await store.add(question('d', 4, approved))
  expect(await store.open()).toEqual([question('a', 1), question('b', 2)])
  expect(await store.unfinished()).toEqual([question('d', 4, approved)])
})

test('a question that is there is not added again', async () => {
  const store = createQuestionStore(database)
  await store.add(question('a', 1, approved))
  await store.add(question('a', 2))
  expect(await store.get('a')).toEqual(question('a', 1, approved))
})

test('a change moves a question from open to unfinished to over', async () => {
  const store = createQuestionStore(database)
  await store.add(question('a', 1))
  await store.change('a', (before) => ({ ...before, ...approved }))
  expect([await store.open(), (await store.unfinished()).length]).toEqual([[], 1])
  const outcome = { type: 'result', at: 10, value: 'ok' } as const
  expect(await store.change('a', (before) => ({ ...before, outcome }))).toMatchObject({ outcome })
  expect(await store.unfinished()).toEqual([])
})

test('two changes at once do not both see the question open', async () => {
  const store = createQuestionStore(database)
  await store.add(question('a', 1))
  let winners = 0
  const answer = () =>
    store.change('a', (before) => {
      if (before.answer) return undefined
      winners++
      return { ...before, ...approved }
    })
  await Promise.all([answer(), answer(), answer()])
  expect(winners).toBe(1)
})

test('what is not there can’t be changed; what is left alone stays', async () => {
  const store = createQuestionStore(database)
  expect(await store.change('a', (before) => before)).toBeUndefined()
  await store.add(question('a', 1))
  expect(await store.change('a', () => undefined)).toEqual(question('a', 1))
})

test('bigints survive', async () => {
  const store = createQuestionStore(database)
  await store.add(question('a', 1, { edits: { nonce: 2n ** 60n } }))
  expect((await store.get('a'))?.edits).toEqual({ nonce: 2n ** 60n })
})

// What can be shown, and how often it was.
import { expect, test } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import { choiceId, revealChoices, timesShown } from './revealChoices'

const account = (name: string, secretId: string, digit: string): Account => ({
  address: `0x${digit.repeat(40)}`,
  name,
  order: 0,
  source: { type: 'phrase', secretId, path: "m/44'/60'/0'/0/0", index: 0 },
  visibleToSites: true,
  createdAt: 0,
})
const everyday = account('Everyday', 'phrase:a', '1')
const savings = account('Savings', 'phrase:a', '2')
const old = account('Old', 'phrase:b', '3')

test('each phrase once, then each account’s key', () => {
  const choices = revealChoices([everyday, old, savings])
  expect(choices.map(choiceId)).toEqual([
    'phrase:a',
    'phrase:b',
    everyday.address,
    old.address,
    savings.address,
  ])
  expect(choices[0]).toMatchObject({ type: 'secret', accounts: [everyday, savings] })
  expect(revealChoices([])).toEqual([])
})

test('an account without a key here has nothing to show', () => {
  const watched = { ...old, source: { type: 'watched' } } as unknown as Account
  expect(revealChoices([watched, everyday]).map(choiceId)).toEqual(['phrase:a', everyday.address])
})

test('a phrase and a key that comes from it are counted apart', () => {
  const [phrase, key] = revealChoices([everyday])
  if (!phrase || !key) throw new Error('expected two choices')
  const rows = [
    { what: 'secret', secretId: 'phrase:a', at: 5 },
    { what: 'secret', secretId: 'phrase:b', at: 9 },
    { what: 'key', secretId: 'phrase:a', address: everyday.address, at: 7 },
    { what: 'secret', secretId: 'phrase:a', at: 3 },
  ] as const
  expect(timesShown(rows, phrase)).toEqual({ count: 2, lastAt: 5 })
  expect(timesShown(rows, key)).toEqual({ count: 1, lastAt: 7 })
  expect(timesShown([], key)).toEqual({ count: 0, lastAt: 0 })
})

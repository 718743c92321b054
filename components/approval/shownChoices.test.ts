// A connect question draws some of many accounts, and every one that is chosen.
import { expect, test } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import { mostChoices, shownChoices } from './shownChoices'

const accounts = Array.from(
  { length: 1_000 },
  (_, at): Account => ({
    address: `0x${at.toString(16).padStart(40, '0')}` as Address,
    name: `Account ${at}`,
    order: at,
    source: { type: 'private key', secretId: `k${at}` },
    visibleToSites: true,
    createdAt: 0,
  }),
)
const last = accounts[999]?.address ?? '0x'
const names = (list: readonly Account[]) => list.map(({ name }) => name)

test('few are drawn as they are', () => {
  const few = accounts.slice(0, mostChoices)
  expect(shownChoices(few, new Set(), '')).toEqual({ shown: few, left: 0 })
})

test('of many the first ones are drawn, and those that are chosen', () => {
  const { shown, left } = shownChoices(accounts, new Set([last]), '')
  expect(names(shown)).toEqual([...names(accounts.slice(0, mostChoices)), 'Account 999'])
  expect(left).toBe(1_000 - mostChoices - 1)
})

test('a search finds the others, and hides no chosen one', () => {
  const { shown, left } = shownChoices(accounts, new Set([last]), 'account 77')
  expect(names(shown)).toEqual([
    'Account 77',
    ...Array.from({ length: 10 }, (_, at) => `Account ${770 + at}`),
    'Account 999',
  ])
  expect(left).toBe(0)
  expect(shownChoices(accounts, new Set(), 'nobody')).toEqual({ shown: [], left: 0 })
})

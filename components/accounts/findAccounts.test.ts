import { expect, test } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import { findAccounts } from './findAccounts'
import { phrasesOf } from './phrasesOf'

const account = (name: string, digit: string, source: Account['source'], createdAt = 1): Account => ({
  address: `0x${digit.repeat(40)}`,
  name,
  order: 0,
  source,
  visibleToSites: true,
  createdAt,
})
const below = (secretId: string, path: string) => ({ type: 'phrase' as const, secretId, path, index: 0 })

const accounts = [
  account('Épargne', 'a', below('one', "m/44'/60'/0'/0/0"), 5),
  account('储蓄账户', 'b', { type: 'watch-only' }),
  account('Ledger', 'c', below('two', "m/44'/60'/3'/0/0"), 2),
]

test.each([
  ['', ['Épargne', '储蓄账户', 'Ledger']],
  ['epargne', ['Épargne']],
  ['储蓄', ['储蓄账户']],
  ['0xBBBB', ['储蓄账户']],
  ["60'/3'", ['Ledger']],
  ['nobody', []],
])('%j finds %j', (text, names) => {
  expect(findAccounts(accounts, text).map(({ name }) => name)).toEqual(names)
})

test('phrases are numbered by the age of their first account, whatever the order of the list', () => {
  expect(phrasesOf(accounts)).toEqual([
    { secretId: 'two', number: 1, account: 'Ledger' },
    { secretId: 'one', number: 2, account: 'Épargne' },
  ])
})

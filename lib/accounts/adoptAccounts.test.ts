import { expect, test } from 'vitest'
import type { Account } from './account'
import { adoptAccounts } from './adoptAccounts'
import { createFakeAccountStore } from './fakeAccountStore'

const account = (address: Account['address'], secretId: string, index: number): Account => ({
  address,
  name: `Named ${index}`,
  order: index,
  source: { type: 'phrase', secretId, path: `m/${index}`, index },
  visibleToSites: true,
  createdAt: 1,
})

test('accounts whose secret is gone come to the phrase that leads to them, with their names; others stay', async () => {
  const store = createFakeAccountStore()
  const mine = account('0x01', 'lost', 0)
  const foreign = account('0x02', 'lost', 1)
  const kept = account('0x03', 'other', 2)
  await store.change(() => [mine, foreign, kept])
  const addressesOf = async (_: string, paths: readonly string[]) =>
    paths.map((path) => `0x0${path === 'm/0' ? 1 : 9}` as const)
  await adoptAccounts({ store, addressesOf }, 'new', ['new', 'other'])
  expect(await store.all()).toEqual([{ ...mine, source: { ...mine.source, secretId: 'new' } }, foreign, kept])
})

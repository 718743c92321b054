import { expect, test } from 'vitest'
import type { Account } from './account'
import { adoptAccounts } from './adoptAccounts'
import { createFakeAccountStore } from './fakeAccountStore'

const account = (address: Account['address'], secretId: string, index: number) => ({
  address,
  name: `Named ${index}`,
  order: index,
  source: { type: 'phrase' as const, secretId, path: `m/${index}`, index },
  visibleToSites: true,
  createdAt: 1,
})

const keyAccount = (address: Account['address'], secretId: string): Account => ({
  ...account(address, secretId, 5),
  source: { type: 'private key', secretId },
})

test('accounts whose secret is gone come to the phrase that leads to them, with their names; others stay', async () => {
  const store = createFakeAccountStore()
  const mine = account('0x01', 'lost', 0)
  const foreign = account('0x02', 'lost', 1)
  const kept = account('0x03', 'other', 2)
  await store.change(() => [mine, foreign, kept])
  const addressesOf = async (_: string, paths: readonly string[]) =>
    paths.map((path) => `0x0${path === 'm/0' ? 1 : 9}` as const)
  await adoptAccounts({ store, addressesOf }, { id: 'new', kind: 'phrase' }, ['new', 'other'])
  expect(await store.all()).toEqual([{ ...mine, source: { ...mine.source, secretId: 'new' } }, foreign, kept])
})

test('a private key takes the account of its address again, and leaves those below lost phrases', async () => {
  const store = createFakeAccountStore()
  const mine = keyAccount('0x07', 'lost')
  const foreign = keyAccount('0x08', 'lost')
  const below = account('0x07', 'lost', 1)
  await store.change(() => [mine, foreign, { ...below, address: '0x09' }])
  const addressesOf = async (_: string, paths: readonly string[]) => paths.map(() => '0x07' as const)
  await adoptAccounts({ store, addressesOf }, { id: 'new', kind: 'private key' }, ['new'])
  const sources = (await store.all()).map(({ address, source }) => [
    address,
    source.type === 'watch-only' ? undefined : source.secretId,
  ])
  expect(Object.fromEntries(sources)).toEqual({ '0x07': 'new', '0x08': 'lost', '0x09': 'lost' })
})

test('a watched address has no secret that could be lost', async () => {
  const store = createFakeAccountStore()
  const watched: Account = { ...account('0x01', '', 0), source: { type: 'watch-only' } }
  await store.change(() => [watched])
  const addressesOf = async (_: string, paths: readonly string[]) => paths.map(() => '0x01' as const)
  await adoptAccounts({ store, addressesOf }, { id: 'new', kind: 'phrase' }, ['new'])
  expect(await store.all()).toEqual([watched])
})

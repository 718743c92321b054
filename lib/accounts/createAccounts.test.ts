// Accounts are numbered, named and ordered as the user wants them.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { accountName } from './accountName'
import { createAccounts, nextIndex } from './createAccounts'
import { createFakeAccountStore } from './fakeAccountStore'

const addressAt = (secretId: string, index: number) =>
  `0x${secretId}${index}`.padEnd(42, '0').toLowerCase() as Address

function createWorld() {
  return createAccounts({
    store: createFakeAccountStore(),
    derive: async (secretId, index) => ({
      address: addressAt(secretId, index),
      path: `m/44'/60'/0'/0/${index}`,
    }),
    clock: () => 5,
  })
}

test('the first account has index 0, and is added once however often it is asked for', async () => {
  const accounts = createWorld()
  const first = await accounts.addFirst('a', ' Main  account ')
  expect(first).toEqual({
    address: addressAt('a', 0),
    name: 'Main account',
    order: 0,
    source: { type: 'phrase', secretId: 'a', path: "m/44'/60'/0'/0/0", index: 0 },
    visibleToSites: true,
    createdAt: 5,
  })
  expect(await accounts.addFirst('a', 'Again')).toEqual(first)
  expect(await accounts.all()).toEqual([first])
})

test('the next account follows the highest index of its phrase, also when two are added at once', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'One')
  await accounts.addFirst('b', 'Other phrase')
  const added = await Promise.all(['Two', 'Three', 'Four'].map((name) => accounts.addNext('a', name)))
  expect(added.map(({ source }) => source.index).sort()).toEqual([1, 2, 3])
  const all = await accounts.all()
  expect(all.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4])
  expect([nextIndex(all, 'a'), nextIndex(all, 'b'), nextIndex(all, 'c')]).toEqual([4, 1, 0])
})

test('accounts are renamed and found by address in any case', async () => {
  const accounts = createWorld()
  const { address } = await accounts.addFirst('a', 'One')
  const upper = address.toUpperCase().replace('0X', '0x') as Address
  await accounts.rename(upper, 'Savings')
  expect((await accounts.find(upper))?.name).toBe('Savings')
  await expect(accounts.rename(addressAt('a', 7), 'x')).rejects.toMatchObject({ name: 'Accounts.Unknown' })
  await expect(accounts.rename(address, ' \u200b ')).rejects.toMatchObject({ name: 'Accounts.EmptyName' })
})

test('an order holds every account once', async () => {
  const accounts = createWorld()
  const [a, b, c] = [
    await accounts.addFirst('a', 'A'),
    await accounts.addNext('a', 'B'),
    await accounts.addNext('a', 'C'),
  ].map(({ address }) => address) as [Address, Address, Address]
  await accounts.order([c, a, b])
  expect((await accounts.all()).map(({ name }) => name)).toEqual(['C', 'A', 'B'])
  for (const bad of [
    [a, b],
    [a, a, b],
    [a, b, addressAt('b', 9)],
  ]) {
    await expect(accounts.order(bad)).rejects.toMatchObject({ name: 'Accounts.BadOrder' })
  }
})

test.each([
  ['  Ein\t Name\n', 'Ein Name'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['储蓄账户', '储蓄账户'],
  ['👩‍👧', '👩‍👧'],
  ['x'.repeat(80), 'x'.repeat(64)],
])('the name %j is kept as %j', (text, kept) => {
  expect(accountName(text)).toBe(kept)
})

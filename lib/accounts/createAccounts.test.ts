// Accounts are numbered, named and ordered as the user wants them.
import { expect, test } from 'vitest'
import { pathSchemes } from '@/lib/base/accountPath'
import type { Address } from '@/lib/base/address'
import { accountName } from './accountName'
import { createAccounts, mostAccounts, nextIndex } from './createAccounts'
import { createFakeAccountStore } from './fakeAccountStore'

/** Another address for each secret and path. */
const addressFor = (secretId: string, path: string) =>
  `0x${Buffer.from(`${secretId}${path}`).toString('hex').slice(-40).padStart(40, '0')}` as Address
const addressAt = (secretId: string, index: number) => addressFor(secretId, `m/44'/60'/0'/0/${index}`)

function createWorld() {
  return createAccounts({
    store: createFakeAccountStore(),
    addressesOf: async (secretId, paths) => paths.map((path) => addressFor(secretId, path)),
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
  expect(added.map(({ source }) => source.type === 'phrase' && source.index).sort()).toEqual([1, 2, 3])
  const all = await accounts.all()
  expect(all.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4])
  expect([nextIndex(all, 'a'), nextIndex(all, 'b'), nextIndex(all, 'c')]).toEqual([4, 1, 0])
})

test('a savings account starts hidden from sites, next or at a place of the user’s own', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'One')
  const next = await accounts.addNext('a', 'Kept', undefined, true)
  const [placed] = await accounts.addAt('a', [
    { scheme: pathSchemes.standard, index: 9, name: 'Kept too', savings: true },
  ])
  for (const account of [next, placed]) {
    expect(account).toMatchObject({ savings: true, visibleToSites: false })
  }
  expect(await accounts.addNext('a', 'Spent')).not.toHaveProperty('savings')
  await accounts.setVisibleToSites(next.address, true)
  expect(await accounts.find(next.address)).toMatchObject({ savings: true, visibleToSites: true })
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

test('each scheme counts for itself, and a path that another scheme used is passed over', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'One')
  const live = pathSchemes['ledger live']
  // Ledger Live's number 0 is the path of BIP-44's number 0.
  const second = await accounts.addNext('a', 'Live', live)
  expect(second.source).toEqual({
    type: 'phrase',
    secretId: 'a',
    path: "m/44'/60'/1'/0/0",
    index: 1,
    scheme: live,
  })
  expect((await accounts.addNext('a', 'Live again', live)).source).toMatchObject({ path: "m/44'/60'/2'/0/0" })
  expect((await accounts.addNext('a', 'Legacy', pathSchemes.legacy)).source).toMatchObject({
    path: "m/44'/60'/0'/0",
  })
  expect((await accounts.addNext('a', 'Next')).source).toMatchObject({ path: "m/44'/60'/0'/0/1" })
})

test('found accounts are added with their paths; those that are there keep their names', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'One')
  const scheme = pathSchemes.standard
  const added = await accounts.addAt('a', [
    { scheme, index: 0, name: 'Found 0' },
    { scheme, index: 7, name: 'Found 7' },
    { scheme: "m/44'/60'/9'/x", index: 3, name: 'Own path' },
  ])
  expect(added.map(({ name, order }) => [name, order])).toEqual([
    ['One', 0],
    ['Found 7', 1],
    ['Own path', 2],
  ])
  expect(added[2]?.source).toMatchObject({ path: "m/44'/60'/9'/3", scheme: "m/44'/60'/9'/x" })
  expect(await accounts.all()).toHaveLength(3)
})

test('watched addresses start out of sites’ sight, and one gets its key when the user brings it', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'Mine')
  const other = addressFor('k', '')
  const watched = await accounts.watch([
    { address: addressAt('a', 0), name: 'Mine again' },
    { address: other, name: 'Cold' },
    { address: other.toUpperCase().replace('0X', '0x') as Address, name: 'Cold again' },
  ])
  expect(watched).toMatchObject([{ name: 'Cold', source: { type: 'watch-only' }, visibleToSites: false }])
  await accounts.setHidden(other, true)
  const keyed = await accounts.addKey('k', 'Key')
  expect(keyed).toMatchObject({
    name: 'Cold',
    source: { type: 'private key', secretId: 'k' },
    visibleToSites: true,
  })
  expect(keyed.hidden).toBeUndefined()
  expect(await accounts.all()).toHaveLength(2)
})

test('an account is put away and brought back, but the last one in sight stays', async () => {
  const accounts = createWorld()
  const one = await accounts.addFirst('a', 'One')
  await expect(accounts.setHidden(one.address, true)).rejects.toMatchObject({ name: 'Accounts.LastShown' })
  const two = await accounts.addNext('a', 'Two')
  await accounts.setHidden(one.address, true)
  expect((await accounts.find(one.address))?.hidden).toBe(true)
  await expect(accounts.setHidden(two.address, true)).rejects.toMatchObject({ name: 'Accounts.LastShown' })
  await accounts.setHidden(one.address, false)
  expect(await accounts.find(one.address)).toEqual(one)
  await accounts.setVisibleToSites(one.address, false)
  expect((await accounts.find(one.address))?.visibleToSites).toBe(false)
})

test('an account is removed, but never the only one', async () => {
  const accounts = createWorld()
  const one = await accounts.addFirst('a', 'One')
  await expect(accounts.remove(one.address)).rejects.toMatchObject({ name: 'Accounts.Last' })
  const two = await accounts.addNext('a', 'Two')
  await accounts.remove(one.address)
  expect(await accounts.all()).toEqual([two])
  await expect(accounts.remove(one.address)).rejects.toMatchObject({ name: 'Accounts.Unknown' })
})

test('was it the last one in sight, the next in order is shown again', async () => {
  const accounts = createWorld()
  const one = await accounts.addFirst('a', 'One')
  const two = await accounts.addNext('a', 'Two')
  const three = await accounts.addNext('a', 'Three')
  await accounts.setHidden(two.address, true)
  await accounts.setHidden(three.address, true)
  await accounts.remove(one.address)
  expect(await accounts.all()).toEqual([two, { ...three, hidden: true }])
})

test('an address that was watched and gets its key for savings stays hidden from sites', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'One')
  const watched = [1, 2].map((index) => ({ address: addressAt('a', index), name: `Watched ${index}` }))
  await accounts.watch(watched)
  const next = await accounts.addNext('a', 'Kept', undefined, true)
  expect(next).toMatchObject({ name: 'Watched 1', savings: true, visibleToSites: false })
  const [placed] = await accounts.addAt('a', [
    { scheme: pathSchemes.standard, index: 2, name: 'Kept too', savings: true },
  ])
  expect(placed).toMatchObject({ savings: true, visibleToSites: false })
})

test('there are as many accounts as a backup file takes, and no more', async () => {
  const accounts = createWorld()
  await accounts.addFirst('a', 'One')
  const watched = Array.from({ length: mostAccounts - 1 }, (_, at) => ({
    address: `0x${(at + 1).toString(16).padStart(40, '0')}` as Address,
    name: `Watched ${at}`,
  }))
  await accounts.watch(watched)
  const tooMany = { name: 'Accounts.TooMany' }
  await expect(accounts.addNext('a', 'Two')).rejects.toMatchObject(tooMany)
  await expect(accounts.watch([{ address: addressAt('b', 0), name: 'One more' }])).rejects.toMatchObject(
    tooMany,
  )
  expect(await accounts.all()).toHaveLength(mostAccounts)
})

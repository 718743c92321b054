// What a restored wallet wants beside its secrets: read, written, copied, brought back and wiped.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { VaultRepair } from '@/lib/keys/ports'
import { createContactStore } from './contactStore'
import { type Database, openDatabase } from './database'
import { noteIfEmpty } from './emptied'
import { createFakeLocalArea } from './fakeLocalArea'
import { createPriceStore } from './priceStore'
import { type Profile, parseProfile, readCore, readProfile, unreadParts, writeProfile } from './profile'
import { createProfileCopy } from './profileCopy'
import { createRepairStore } from './repairStore'
import type { LocalArea } from './vaultArea'
import { createWipe } from './wipe'

const account: Account = {
  address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  name: 'Everyday',
  order: 0,
  source: { type: 'phrase', secretId: 'phrase:1', path: "m/44'/60'/0'/0/0", index: 0 },
  visibleToSites: true,
  createdAt: 1,
}
const profile: Profile = {
  accounts: [account],
  networks: [
    {
      chainId: 31_337,
      network: {
        chainId: 31_337,
        name: 'Local',
        currency: { name: 'ETH', symbol: 'ETH', decimals: 18 },
        endpoints: ['http://127.0.0.1:8545'],
        testnet: false,
        source: 'added by the user',
      },
    },
    { chainId: 1, endpoint: 'https://node.test' },
  ],
  settings: {
    theme: 'dark',
    selectedChainId: 31_337,
    mark: { motif: 'owl', colour: 'plum', words: ['quartz', '灯塔', 'été'] },
    markAsked: true,
  },
  contacts: [
    {
      address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
      chain: 'all',
      name: 'Zoë',
      note: 'two\nlines',
      verified: 'in person',
      createdAt: 3,
    },
  ],
  tokens: [
    {
      account: account.address,
      chainId: 1,
      token: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
      decision: 'accepted',
      decidedAt: 4,
      claim: {
        value: { claimedSymbol: 'CHD', claimedName: 'Chestnut Dollar', claimedDecimals: 6 },
        known: { type: 'single endpoint', endpoint: 'https://node.test' },
        at: 4,
      },
    },
    {
      account: account.address,
      chainId: 1,
      token: '0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512',
      decision: 'hidden',
      decidedAt: 5,
    },
  ],
  nfts: [
    {
      account: account.address,
      chainId: 1,
      contract: '0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9',
      tokenId: '7',
      acceptedAt: 6,
      claim: {
        value: { standard: 'erc1155', claimedName: 'Foxes', held: '340282366920938463463374607431768211456' },
        known: { type: 'single endpoint', endpoint: 'https://node.test' },
        at: 6,
      },
    },
  ],
  orders: [
    {
      id: 'one',
      chainId: 1,
      to: account.address,
      amount: '340282366920938463463374607431768211456',
      by: 'own address',
      fresh: true,
      label: 'Bicycle',
      stake: 'large',
      createdAt: 7,
      dueAt: 8,
      from: { number: '21000000', hash: `0x${'ab'.repeat(32)}` },
      balanceBefore: '0',
    },
    {
      id: 'two',
      chainId: 137,
      to: account.address,
      token: {
        address: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
        claimedSymbol: 'CHD',
        claimedDecimals: 6,
      },
      amount: '5',
      by: 'exact amount',
      stake: 'usual',
      createdAt: 9,
      from: { number: '7', hash: `0x${'cd'.repeat(32)}` },
      balanceBefore: '3',
      closedAt: 10,
    },
  ],
  prices: [
    { chainId: 1, asset: 'currency', amount: '340282366920938463463374', decimals: 8, at: 11 },
    {
      chainId: 137,
      asset: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
      amount: '1',
      decimals: 8,
      at: 12,
    },
  ],
}
const nothing: Profile = {
  accounts: [],
  networks: [],
  contacts: [],
  tokens: [],
  nfts: [],
  orders: [],
  prices: [],
}

let database: Database
let count = 0
let repairs: VaultRepair[] = []

const copyOf = (database: Database, area: LocalArea, listsAfterMs?: number) =>
  createProfileCopy(
    database,
    area,
    async (repair) => {
      repairs.push(repair)
    },
    listsAfterMs,
  )

beforeEach(() => {
  database = openDatabase(`profile-${count++}`)
  repairs = []
})

test('what was written is read, and survives JSON', async () => {
  await writeProfile(database, profile)
  const read = await readProfile(database)
  expect(parseProfile(JSON.parse(JSON.stringify(read)))).toEqual({
    ...profile,
    networks: expect.arrayContaining(profile.networks),
  })
  expect(await readProfile(openDatabase('profile-empty'))).toEqual(nothing)
})

test.each<[string, unknown]>([
  ['no object', 'text'],
  ['no accounts', { networks: [] }],
  ['no list of accounts', { ...profile, accounts: 7 }],
  ['too many accounts', { ...profile, accounts: Array(5_001).fill(account) }],
])('%s is refused', (_, value) => {
  expect(() => parseProfile(value)).toThrow(expect.objectContaining({ name: 'Storage.BadProfile' }))
})

test.each<[string, Record<string, unknown>, string]>([
  [
    'an address in wrong case',
    { accounts: [{ ...account, address: account.address.toLowerCase() }, ...profile.accounts] },
    'accounts',
  ],
  [
    'an endless name',
    { accounts: [...profile.accounts, { ...account, name: 'x'.repeat(1_000) }] },
    'accounts',
  ],
  [
    'an endpoint in the clear',
    { networks: [...profile.networks, { chainId: 1, endpoint: 'http://node.test' }] },
    'networks',
  ],
  [
    'a mark of one word',
    { settings: { ...profile.settings, mark: { motif: 'owl', colour: 'plum', words: ['a'] } } },
    'settings',
  ],
  ['another theme', { settings: { ...profile.settings, theme: 'plaid' } }, 'settings'],
])('%s costs that row or setting only, and is counted', (_, damaged, part) => {
  const plain = { ...profile, ...damaged }
  const read = parseProfile(plain)
  const { [part as 'accounts']: damagedPart, ...rest } = read
  expect(rest).toEqual(Object.fromEntries(Object.entries(profile).filter(([name]) => name !== part)))
  if (part !== 'settings') expect(damagedPart).toEqual(profile[part as 'accounts'])
  expect(unreadParts(plain, read)).toEqual([part])
  expect(unreadParts(JSON.parse(JSON.stringify(profile)), parseProfile(profile))).toEqual([])
})

test('contacts are found by their names again, and a block that JSON can’t hold is left out', async () => {
  const [accepted] = profile.tokens ?? []
  if (accepted?.decision !== 'accepted') throw new Error('expected an accepted token')
  await writeProfile(database, profile)
  expect((await database.contacts.where('nameKey').equals('zoe').toArray()).length).toBe(1)
  await database.tokens.put({ ...accepted, claim: { ...accepted.claim, block: { number: 7n } } })
  const read = JSON.parse(JSON.stringify(await readProfile(database)))
  expect(parseProfile(read).tokens).toEqual(expect.arrayContaining(profile.tokens ?? []))
})

test('a contact or a token that can’t be read costs nothing but itself', () => {
  const { contacts = [], tokens = [], nfts = [], orders = [], prices = [] } = profile
  const damaged = {
    ...profile,
    contacts: [{ ...contacts[0], address: '0x12' }, ...contacts, 7, { ...contacts[0], verified: 'surely' }],
    tokens: [...tokens, { ...tokens[0], claim: {} }, null],
    nfts: [...nfts, { ...nfts[0], tokenId: '0x7' }, 1],
    orders: [{ ...orders[0], amount: 'much' }, { ...orders[0], to: '0x1' }, ...orders, 'x'],
    prices: [{ ...prices[0], amount: '0' }, { ...prices[1], asset: '0x1' }, ...prices, {}],
  }
  expect(parseProfile(damaged)).toEqual(profile)
  expect(parseProfile({ ...profile, contacts: 'none', tokens: {} })).toMatchObject({
    contacts: [],
    tokens: [],
  })
  expect(parseProfile({ accounts: [], networks: [] })).toEqual({ accounts: [], networks: [] })
})

test('contacts and tokens have copies of their own, which fill an emptied database', async () => {
  const area = createFakeLocalArea()
  const fail = (error: unknown) => {
    throw error
  }
  await writeProfile(database, profile)
  copyOf(database, area, 0).follow(fail)
  await vi.waitFor(() => expect(area.values.get('profile:contacts')).toEqual(profile.contacts))
  await vi.waitFor(() => expect(area.values.get('profile:tokens')).toHaveLength(2))
  await vi.waitFor(() => expect(area.values.get('profile:nfts')).toEqual(profile.nfts))
  await vi.waitFor(() => expect(area.values.get('profile:orders')).toEqual(profile.orders))
  await vi.waitFor(() => expect(area.values.get('profile:prices')).toEqual(profile.prices), 10_000)
  expect(area.values.get('profile')).not.toHaveProperty('contacts')
  // The last contact removed is a change like any other.
  await createContactStore(database).change([], () => ({ remove: profile.contacts ?? [] }))
  await vi.waitFor(() => expect(area.values.get('profile:contacts')).toEqual([]))
  await vi.waitFor(async () => expect(await database.emptied.count()).toBe(0))
  // So is the last price.
  const stored = createPriceStore(database)
  for (const { chainId, asset } of profile.prices ?? []) await stored.remove(chainId, asset)
  await vi.waitFor(() => expect(area.values.get('profile:prices')).toEqual([]), 10_000)
  await vi.waitFor(async () => expect(await database.emptied.count()).toBe(0), 10_000)
  await writeProfile(database, profile)
  await vi.waitFor(() => expect(area.values.get('profile:contacts')).toHaveLength(1))
  await vi.waitFor(() => expect(area.values.get('profile:prices')).toHaveLength(2), 10_000)

  const emptied = openDatabase(`profile-${count++}`)
  const copy = copyOf(emptied, area, 0)
  expect(await copy.bringBack()).toBe(true)
  const read = await readProfile(emptied)
  expect(read.contacts).toEqual(profile.contacts)
  expect(read.tokens).toEqual(expect.arrayContaining(profile.tokens ?? []))
  expect(read.nfts).toEqual(profile.nfts)
  expect((await emptied.nfts.toArray())[0]?.claim.value.held).toBe(2n ** 128n)
  expect(read.orders).toEqual(profile.orders)
  expect(await emptied.expectedPayments.get('one')).toMatchObject({ amount: 2n ** 128n, dueAt: 8 })
  expect(read.prices).toEqual(profile.prices)
  expect(await emptied.typedPrices.get([1, 'currency'])).toMatchObject({ amount: 340282366920938463463374n })
  await copy.clear()
  expect([...area.values.keys()]).toEqual([])
})

test('a copy that says the same already is not written again, one that could not be written is', async () => {
  const area = createFakeLocalArea()
  await writeProfile(database, profile)
  copyOf(database, area, 0).follow(() => {})
  const entries = [
    'profile',
    'profile:contacts',
    'profile:tokens',
    'profile:nfts',
    'profile:orders',
    'profile:prices',
  ]
  await vi.waitFor(() => expect([...area.values.keys()]).toEqual(expect.arrayContaining(entries)), 10_000)
  const set = vi.spyOn(area, 'set')
  const failures: unknown[] = []
  copyOf(database, area, 0).follow((error) => failures.push(error))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(set).not.toHaveBeenCalled()
  area.full = true
  await database.settings.update('settings', { theme: 'light' })
  await vi.waitFor(() => expect(failures).toHaveLength(1))
  area.full = false
  await database.settings.update('settings', { theme: 'dark' })
  await database.settings.update('settings', { theme: 'light' })
  await vi.waitFor(() => expect(area.values.get('profile')).toMatchObject({ settings: { theme: 'light' } }))
})

test('limits are amounts, which JSON can’t hold as they are: a backup file is made all the same', async () => {
  const limits = { ETH: { totalFeeWei: 10n ** 17n }, POL: { feePerGasWei: 5n, smallAmountWei: 0n } }
  await writeProfile(database, { ...profile, settings: { ...profile.settings, limits } })
  const read = JSON.parse(JSON.stringify(await readProfile(database)))
  expect(parseProfile(read).settings?.limits).toEqual(limits)
})

test('that endpoints were chosen holds for this browser: in the copy, not in a backup file', async () => {
  const chosen = { ...profile, settings: { ...profile.settings, endpointsChosen: true as const } }
  await writeProfile(database, chosen)
  expect((await readProfile(database)).settings).not.toHaveProperty('endpointsChosen')
  expect(parseProfile(JSON.parse(JSON.stringify(await readCore(database)))).settings).toEqual(chosen.settings)
})

test('the copy follows each change, fills an emptied database, and is never overwritten by one', async () => {
  const area = createFakeLocalArea()
  copyOf(database, area).follow((error) => {
    throw error
  })
  await writeProfile(database, profile)
  await vi.waitFor(() => expect(area.values.get('profile')).toMatchObject({ accounts: [account] }))
  await database.accounts.update(account.address, { name: 'Renamed' })
  await vi.waitFor(() =>
    expect(area.values.get('profile')).toMatchObject({ accounts: [{ name: 'Renamed' }] }),
  )
  await database.accounts.clear()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(area.values.get('profile')).toMatchObject({ accounts: [{ name: 'Renamed' }] })

  const emptied = openDatabase(`profile-${count++}`)
  const copy = copyOf(emptied, area)
  expect(await copy.bringBack()).toBe(true)
  expect((await readProfile(emptied)).accounts).toEqual([{ ...account, name: 'Renamed' }])
  expect(await copy.bringBack()).toBe(false)
})

test('of a damaged copy each row that can be read comes back; as it was it is kept before the first write', async () => {
  const damaged = { ...profile, accounts: [{ ...account, address: '0x12' }, account], networks: 7 }
  const area = createFakeLocalArea({ profile: damaged, 'profile:contacts': profile.contacts })
  const copy = copyOf(database, area, 0)
  expect(await copy.bringBack()).toBe(true)
  expect((await readProfile(database)).accounts).toEqual([account])
  expect((await readProfile(database)).contacts).toEqual(profile.contacts)
  expect(repairs).toMatchObject([
    { copy: 'database', problem: 'missing', failed: expect.stringContaining('accounts') },
  ])
  copy.follow(() => {})
  await vi.waitFor(() => expect(area.values.get('profile')).toMatchObject({ accounts: [account] }))
  expect(area.values.get('profile:unreadable:0:profile')).toEqual(damaged)
})

test.each([7, 'text', [], { accounts: 7 }, { networks: [] }])(
  'a copy that is no profile (%j) is kept, and what unlocking adds does not overwrite it',
  async (core) => {
    const area = createFakeLocalArea({ profile: core, 'profile:contacts': profile.contacts })
    const copy = copyOf(database, area, 0)
    await copy.bringBack()
    expect(await database.contacts.count()).toBe(1)
    await database.accounts.add(account)
    copy.follow(() => {})
    await vi.waitFor(() => expect(area.values.get('profile')).toMatchObject({ accounts: [account] }))
    const kept = [...area.values].filter(([name]) => name.startsWith('profile:unreadable:'))
    const isEmpty = Array.isArray(core) || JSON.stringify(core) === '{"networks":[]}'
    if (!isEmpty) expect(kept.map(([, value]) => value)).toEqual([core])
  },
)

test.each(['contacts', 'tokens', 'nfts', 'networks'] as const)(
  'one table (%s) that was emptied comes back; one whose last row the user removed does not',
  async (part) => {
    const area = createFakeLocalArea()
    await writeProfile(database, profile)
    copyOf(database, area, 0).follow(() => {})
    await vi.waitFor(() => expect([...area.values.keys()].length).toBe(6))
    const copied = structuredClone(area.values)
    await database.table(part).clear()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(area.values).toEqual(copied)
    expect(await copyOf(database, area, 0).bringBack()).toBe(true)
    expect((await readProfile(database))[part]).toHaveLength(profile[part]?.length ?? 0)
    expect(repairs).toEqual([{ copy: 'database', problem: 'missing', records: [part] }])

    // The worker died before the copy followed.
    const other = openDatabase(`profile-${count++}`)
    await writeProfile(other, profile)
    await other.transaction('rw', other.table(part), other.emptied, async () => {
      await other.table(part).clear()
      await noteIfEmpty(other, other.table(part))
    })
    const later = createFakeLocalArea(Object.fromEntries(copied))
    const copy = copyOf(other, later, 0)
    expect(await copy.bringBack()).toBe(false)
    copy.follow(() => {})
    await vi.waitFor(async () => expect(await other.emptied.count()).toBe(0))
    expect(later.values).not.toEqual(copied)
  },
)

test('a second copy that can’t be read or kept is not written over in this life of the worker', async () => {
  const area = createFakeLocalArea({ profile: { ...profile, accounts: [7] } })
  area.full = true
  const copy = copyOf(database, area, 0)
  await expect(copy.bringBack()).rejects.toThrow('quota')
  area.full = false
  await database.accounts.add({ ...account, name: 'Account 1' })
  copy.follow(() => {})
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(area.values.get('profile')).toMatchObject({ accounts: [7] })
})

test('a wipe that was cut short is finished at the next start', async () => {
  const area = createFakeLocalArea({ profile })
  await writeProfile(database, profile)
  const profileCopy = copyOf(database, area)
  let broken = true
  const wipe = createWipe({
    database,
    area,
    profileCopy,
    deleteOlder: async () => {},
    wipeKeystore: async () => {
      if (broken) throw new Error('stopped')
    },
  })
  await wipe.finish()
  expect(await database.accounts.count()).toBe(1)
  await expect(wipe.begin()).rejects.toThrow('stopped')
  broken = false
  await wipe.finish()
  expect(await readProfile(database)).toEqual(nothing)
  expect([...area.values]).toEqual([])
})

test('the same trouble found again and again is one fact, a repair is another', async () => {
  let now = 1
  const { add } = createRepairStore(database, () => now++)
  const trouble: VaultRepair = { copy: 'second', problem: 'unreadable', records: [], failed: 'away' }
  await add(trouble)
  await add(trouble)
  await add({ copy: 'second', problem: 'older', records: ['a'] })
  await add({ copy: 'second', problem: 'older', records: ['a'] })
  expect((await database.repairs.toArray()).map(({ at, problem }) => [at, problem])).toEqual([
    [1, 'unreadable'],
    [2, 'older'],
    [3, 'older'],
  ])
})

test('accounts of every source go into the profile and come back as they were', () => {
  const accounts: Account[] = [
    account,
    {
      ...account,
      source: {
        type: 'phrase',
        secretId: 'p',
        path: "m/44'/60'/3'/0/0",
        index: 3,
        scheme: "m/44'/60'/x'/0/0",
      },
    },
    { ...account, source: { type: 'private key', secretId: 'k' }, visibleToSites: false },
    { ...account, source: { type: 'watch-only' }, visibleToSites: false, hidden: true },
  ]
  const plain = JSON.parse(JSON.stringify({ ...profile, accounts }))
  expect(parseProfile(plain).accounts).toEqual(accounts)
  const broken = { ...account, source: { ...account.source, scheme: 'm/x/x' } }
  expect(parseProfile({ ...plain, accounts: [broken, account] }).accounts).toEqual([account])
})

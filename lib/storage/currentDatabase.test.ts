// A migration works on a copy: stopped anywhere, failed or found wrong, the old database is what it was and is opened.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import {
  type CurrentDatabase,
  type CurrentDatabaseOptions,
  deleteOlderDatabases,
  openCurrentDatabase,
} from './currentDatabase'
import { databaseName, newestSchema, openDatabase } from './database'
import type { Migration } from './migrations/migration'
import { readProfile } from './profile'

let count = 0
const newPrefix = () => `wallet${count++}`

const account: Account = {
  address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  name: 'Everyday',
  order: 0,
  source: { type: 'phrase', secretId: 'phrase:1', path: "m/44'/60'/0'/0/0", index: 0 },
  visibleToSites: true,
  createdAt: 1,
}
const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey'])

/** A wallet as the first version left it. */
async function makeFirst(prefix: string, sightings = 2_500): Promise<void> {
  const database = openDatabase(prefix, 1)
  await database.accounts.put(account)
  await database.settings.put({ id: 'settings', theme: 'dark' } as never)
  await database.vaultRecords.put({
    id: 'phrase:1',
    revision: 3,
    checksum: Uint8Array.of(1, 2, 3),
    sealed: { nonce: Uint8Array.of(4), ciphertext: Uint8Array.of(5, 6) },
  } as never)
  await database.sessionHalf.put({ id: 'disk half', key: key as never })
  await database.balances.put({ address: account.address, chainId: 1, balance: { value: 7n } } as never)
  await database.sightings.bulkAdd(
    Array.from({ length: sightings }, (_, at) => ({ transactionId: `t${at}`, at }) as never),
  )
  database.close()
}

async function open(prefix: string, options: Partial<CurrentDatabaseOptions> = {}): Promise<CurrentDatabase> {
  return openCurrentDatabase({ prefix, clock: () => 9, ...options })
}

/** Opens, looks, and lets go. */
async function look(prefix: string, options: Partial<CurrentDatabaseOptions> = {}) {
  const current = await open(prefix, options)
  const { database, ...rest } = current
  const found = {
    ...rest,
    accounts: await database.accounts.toArray(),
    sightings: await database.sightings.count(),
    records: await database.vaultRecords.toArray(),
  }
  database.close()
  return found
}

test('without any database the newest is made, marked, and opened again', async () => {
  const prefix = newPrefix()
  const { database, type, version } = await open(prefix)
  expect({ type, version }).toEqual({ type: 'current', version: newestSchema })
  expect(await database.about.toArray()).toEqual([{ id: 'schema', version: newestSchema, at: 9 }])
  await database.accounts.put(account)
  database.close()
  expect((await look(prefix)).accounts).toEqual([account])
  expect(await namesOf(prefix)).toEqual([databaseName(newestSchema, prefix)])
})

const namesOf = async (prefix: string) =>
  (await Dexie.getDatabaseNames()).filter((name) => name === prefix || name.startsWith(`${prefix}-`)).sort()

test('the first version’s rows are all in the newest, keys, bytes and big numbers among them', async () => {
  const prefix = newPrefix()
  await makeFirst(prefix)
  const { database, type } = await open(prefix)
  expect(type).toBe('current')
  expect(await database.accounts.toArray()).toEqual([account])
  expect(await database.sightings.count()).toBe(2_500)
  expect(await database.vaultRecords.get(['phrase:1', 3])).toMatchObject({
    checksum: Uint8Array.of(1, 2, 3),
    sealed: { ciphertext: Uint8Array.of(5, 6) },
  })
  expect((await database.balances.toArray())[0]?.balance.value).toBe(7n)
  expect((await database.sessionHalf.get('disk half'))?.key).toBeInstanceOf(CryptoKey)
  expect(await database.about.get('schema')).toEqual({
    id: 'schema',
    version: newestSchema,
    from: 1,
    at: 9,
  })
  await database.contacts.put({ address: account.address, chain: 'all', nameKey: 'x' } as never)
  // The next row gets a number of its own, not one that is taken.
  expect(await database.sightings.add({ transactionId: 'next' } as never)).toBe(2_501)
  database.close()
  expect(await namesOf(prefix)).toEqual([prefix, databaseName(newestSchema, prefix)])
  await deleteOlderDatabases(newestSchema, prefix)
  expect(await namesOf(prefix)).toEqual([databaseName(newestSchema, prefix)])
})

test('stopped before any step, the next start has everything', async () => {
  const steps: string[] = []
  const prefix = newPrefix()
  await makeFirst(prefix, 3)
  await look(prefix, { step: (name) => steps.push(name) })
  expect(steps.length).toBeGreaterThan(15)
  for (const [place, name] of steps.entries()) {
    const prefix = newPrefix()
    await makeFirst(prefix, 3)
    let passed = 0
    // What a dying worker leaves is what its last step left; that this run goes on to open something is not used.
    const stopped = await look(prefix, {
      step: () => {
        if (passed++ === place) throw new Error('stopped')
      },
    })
    expect(stopped, name).toMatchObject({ accounts: [account], sightings: 3 })
    const next = await look(prefix)
    expect(next, name).toMatchObject({
      type: 'current',
      version: newestSchema,
      accounts: [account],
      sightings: 3,
    })
  }
})

test('what is written after a failed migration is in the next attempt', async () => {
  const prefix = newPrefix()
  await makeFirst(prefix, 1)
  const fail = () => {
    throw new Error('no space')
  }
  const failed = await open(prefix, { step: fail })
  expect(failed).toMatchObject({ type: 'not migrated', version: 1, reason: 'Error: no space' })
  await failed.database.accounts.update(account.address, { name: 'Renamed' })
  // What a backup file takes from it is there, and what its schema does not have is empty.
  expect(await readProfile(failed.database)).toMatchObject({ accounts: [{ name: 'Renamed' }], contacts: [] })
  failed.database.close()
  expect(await look(prefix)).toMatchObject({ type: 'current', accounts: [{ name: 'Renamed' }] })
})

test.each([1, 2])(
  'from schema %d to the newest: every row of it, and its database goes at the start after',
  async (from) => {
    const prefix = newPrefix()
    const old = openDatabase(databaseName(from, prefix), from)
    await old.accounts.put(account)
    if (from > 1) {
      await old.about.put({ id: 'schema', version: from, at: 1 })
      await old.contacts.put({ address: account.address, chain: 'all', nameKey: 'x' } as never)
    }
    old.close()
    const { database, ...rest } = await open(prefix)
    expect(rest).toEqual({ type: 'current', version: newestSchema, migratedNow: true })
    expect(await database.accounts.toArray()).toEqual([account])
    expect(await database.contacts.count()).toBe(from > 1 ? 1 : 0)
    expect(await database.silences.count()).toBe(0)
    database.close()
    await deleteOlderDatabases(newestSchema, prefix)
    expect(await namesOf(prefix)).toEqual([databaseName(newestSchema, prefix)])
  },
)

const renames: Migration = {
  version: 2,
  changes: ['accounts'],
  change: async (copy) => {
    const rows = (await copy.rows('accounts')) as Account[]
    await copy.put(
      'accounts',
      rows.map((row) => ({ ...row, name: row.name.toUpperCase() })),
    )
  },
  check: async (copy) => {
    const rows = (await copy.rows('accounts')) as Account[]
    return rows.every(({ name }) => name === name.toUpperCase()) ? undefined : 'a name is not in capitals'
  },
}

test('a migration changes the rows it names', async () => {
  const prefix = newPrefix()
  await makeFirst(prefix, 1)
  const found = await look(prefix, { migrations: [renames] })
  expect(found).toMatchObject({ type: 'current', accounts: [{ name: 'EVERYDAY' }] })
})

test.each<[string, Migration, string]>([
  ['throws', { ...renames, change: async () => Promise.reject(new TypeError('bug')) }, 'TypeError: bug'],
  ['finds its own work wrong', { ...renames, change: async () => {} }, 'a name is not in capitals'],
  ['changes what it did not name', { ...renames, changes: [] }, 'a row of accounts is not what it was'],
  [
    'loses a row',
    { ...renames, changes: [], change: (copy) => copy.remove('sightings', [1]) },
    'sightings has 0 rows',
  ],
])('one that %s leaves the old database in use', async (_, migration, reason) => {
  const prefix = newPrefix()
  await makeFirst(prefix, 1)
  const found = await look(prefix, { migrations: [migration] })
  expect(found).toMatchObject({ type: 'not migrated', version: 1, accounts: [account], sightings: 1 })
  expect('reason' in found && found.reason).toContain(reason)
  // The next version of the wallet has it right.
  expect(await look(prefix)).toMatchObject({ type: 'current', version: newestSchema, accounts: [account] })
})

test('rows that would have no place are not left behind in silence', async () => {
  const prefix = newPrefix()
  const first = new Dexie(prefix)
  first.version(1).stores({ accounts: 'address', diary: '++id' })
  await first.table('diary').add({ text: 'dear' })
  first.close()
  const current = await open(prefix)
  expect(current).toMatchObject({ type: 'not migrated', reason: expect.stringContaining('diary') })
  current.database.close()
})

test('an empty database that a page made by mistake does not hide the old one', async () => {
  const prefix = newPrefix()
  await makeFirst(prefix, 1)
  const mistake = openDatabase(databaseName(newestSchema, prefix))
  await mistake.open()
  mistake.close()
  expect(await look(prefix)).toMatchObject({ type: 'current', accounts: [account] })
})

test('data of a newer Holdfast is refused, not hidden behind an empty wallet', async () => {
  const prefix = newPrefix()
  const version = newestSchema + 1
  const newer = new Dexie(databaseName(version, prefix))
  newer.version(version).stores({ about: 'id' })
  await newer.table('about').put({ id: 'schema', version, at: 1 })
  newer.close()
  await expect(open(prefix)).rejects.toMatchObject({ name: 'Storage.NewerDatabase' })
})

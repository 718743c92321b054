// The stores of keys and accounts on a database: what was written is read, and a change is whole or not at all.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import { isIntactManifest, manifestOf } from '@/lib/keys/keystore/manifest'
import { checksumOf, isIntact } from '@/lib/keys/keystore/record'
import type { VaultRecord } from '@/lib/keys/ports'
import { createAccountStore } from './accountStore'
import { createBackupStore } from './backupStore'
import { type Database, openDatabase } from './database'
import { createFakeLocalArea } from './fakeLocalArea'
import { createSessionStore, type SessionArea } from './sessionStore'
import { createUnlockAttempts } from './unlockAttempts'
import { createAreaVaultStore } from './vaultArea'
import { createVaultStore } from './vaultStore'

let database: Database
let count = 0

beforeEach(() => {
  database = openDatabase(`test-${count++}`)
})

const record = (id: string, revision: number): VaultRecord => ({
  id,
  revision,
  format: 1,
  vaultId: 'vault',
  kind: 'phrase',
  createdAt: 1,
  sealed: { nonce: Uint8Array.of(1, 2), ciphertext: Uint8Array.of(3, revision) },
  checksum: Uint8Array.of(5),
})

const list = (generation: number, ...revisions: [string, number][]) =>
  manifestOf(generation, new Map(revisions))

describe.each([
  ['the database', () => createVaultStore(database)],
  ['the second copy', () => createAreaVaultStore(createFakeLocalArea())],
])('a vault in %s', (_, createStore) => {
  test('its records lie beside each other until the switch, and none is overwritten', async () => {
    const store = createStore()
    const present = async () => (await store.all()).map(({ id, revision }) => `${id}${revision}`).sort()
    expect([await store.manifest(), await store.all()]).toEqual([undefined, []])
    await store.add(record('a', 1))
    await store.add(record('b', 1))
    await store.switchTo(list(1, ['a', 1], ['b', 1]))
    await store.add(record('a', 2))
    expect(await present()).toEqual(['a1', 'a2', 'b1'])
    await expect(store.add(record('a', 2))).rejects.toThrow()
    await expect(store.switchTo(list(2, ['a', 3]))).rejects.toMatchObject({ name: 'Storage.MissingCopy' })
    expect(await store.manifest()).toEqual(list(1, ['a', 1], ['b', 1]))
    await store.switchTo(list(2, ['a', 2], ['b', 1]))
    expect(await store.manifest()).toEqual(list(2, ['a', 2], ['b', 1]))
    expect(await store.read('a', 1)).toBeUndefined()
    expect(await store.read('a', 2)).toEqual(record('a', 2))
  })

  test('it mends a record, removes what the list does not name, and clears', async () => {
    const store = createStore()
    await store.add({ ...record('a', 1), checksum: Uint8Array.of(6) })
    await store.mend(record('a', 1))
    expect(await store.read('a', 1)).toEqual(record('a', 1))
    await store.add(record('b', 1))
    await store.switchTo(list(1, ['a', 1]))
    await store.remove([record('a', 1), record('b', 1)])
    expect((await store.all()).map(({ id }) => id)).toEqual(['a'])
    await store.clear()
    expect([await store.manifest(), await store.all()]).toEqual([undefined, []])
  })
})

test('a passkey’s record comes back from both stores as it was', async () => {
  const passkey = {
    name: 'Laptop',
    credentialId: Uint8Array.of(1, 255),
    transports: ['internal', 'hybrid'],
    salt: Uint8Array.of(7),
  }
  const wrap: VaultRecord = { ...record('passkey:a', 1), kind: 'passkey wrap', passkey }
  for (const store of [createVaultStore(database), createAreaVaultStore(createFakeLocalArea())]) {
    await store.add({ ...wrap, checksum: checksumOf(wrap) })
    const copy = await store.read('passkey:a', 1)
    expect(copy?.passkey).toEqual(passkey)
    expect(copy && isIntact(copy)).toBe(true)
  }
})

test('the list as the first version wrote it is read as the oldest generation', async () => {
  await database.vaultPointers.bulkPut([
    { id: 'a', revision: 1 },
    { id: 'b', revision: 2 },
  ])
  expect(await createVaultStore(database).manifest()).toEqual(list(0, ['a', 1], ['b', 2]))
})

test('in the second copy, whatever lies in a record’s or the list’s place is read without a throw', async () => {
  for (const rubbish of [null, 7, 'text', [], { sealed: 3 }, { kdf: null, sealed: { nonce: 'xyz' } }]) {
    const area = createFakeLocalArea({ 'vault:record:a:1': rubbish, 'vault:manifest': rubbish })
    const store = createAreaVaultStore(area)
    const [found] = await store.all()
    expect(found && isIntact(found)).toBe(false)
    expect(isIntactManifest(await store.manifest())).toBe(false)
  }
})

function createArea(): SessionArea & { values: Map<string, unknown> } {
  const values = new Map<string, unknown>()
  return {
    values,
    get: async (name) => values.get(name),
    set: async (name, value) => {
      values.set(name, JSON.parse(JSON.stringify(value)))
    },
    remove: async (name) => {
      values.delete(name)
    },
  }
}

test('the session’s halves come back, the disk half as a key that can’t be read, and clear takes both', async () => {
  const area = createArea()
  const store = createSessionStore(database, area)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey'])
  const half = { sealed: { nonce: Uint8Array.of(0, 1), ciphertext: Uint8Array.of(254, 255) }, vaultId: 'v' }
  await store.writeDiskHalf(key)
  await store.writeMemoryHalf(half)
  expect((await store.readDiskHalf())?.extractable).toBe(false)
  expect(await store.readMemoryHalf()).toEqual(half)
  area.values.set('memoryHalf', { vaultId: 7 })
  expect(await store.readMemoryHalf()).toBeUndefined()
  await store.clear()
  expect(await store.readDiskHalf()).toBeUndefined()
  expect(area.values.size).toBe(0)
})

test('failures and backups are kept', async () => {
  const attempts = createUnlockAttempts(database, createArea())
  expect(await attempts.read()).toBeUndefined()
  await attempts.write({ count: 3, lastAt: 9 })
  expect(await attempts.read()).toEqual({ count: 3, lastAt: 9 })
  await attempts.clear()
  expect(await attempts.read()).toBeUndefined()
  const backups = createBackupStore(database)
  await backups.markChecked('s', 'phrase', 4)
  await backups.markChecked('s', 'file', 5)
  expect(await database.backups.toArray()).toEqual([{ secretId: 's', checkedAt: 4, fileCheckedAt: 5 }])
})

test('a change of accounts that throws changes nothing', async () => {
  const store = createAccountStore(database)
  const account = (address: `0x${string}`, order: number): Account => ({
    address,
    name: 'a',
    order,
    source: { type: 'phrase', secretId: 's', path: 'm', index: order },
    visibleToSites: true,
    createdAt: 1,
  })
  await store.change(() => [account('0x02', 1), account('0x01', 0)])
  await expect(
    store.change(() => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect((await store.all()).map(({ address }) => address)).toEqual(['0x01', '0x02'])
})

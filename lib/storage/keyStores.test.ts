// The stores of keys and accounts on a database: what was written is read, and a change is whole or not at all.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Account } from '@/lib/accounts/account'
import type { VaultRecord } from '@/lib/keys/ports'
import { createAccountStore } from './accountStore'
import { createBackupStore } from './backupStore'
import { type Database, openDatabase } from './database'
import { createSessionStore, type SessionArea } from './sessionStore'
import { createUnlockAttempts } from './unlockAttempts'
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

test('a vault’s copies lie beside each other until the switch, and none is overwritten', async () => {
  const store = createVaultStore(database)
  await store.add(record('a', 1))
  await store.add(record('b', 1))
  await store.switchTo(
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  )
  await store.add(record('a', 2))
  expect((await store.all()).map(({ id, revision }) => [id, revision])).toEqual([
    ['a', 1],
    ['a', 2],
    ['b', 1],
  ])
  await expect(store.add(record('a', 2))).rejects.toThrow()
  await store.switchTo(new Map([['a', 2]]))
  expect(await store.pointers()).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  )
  expect(await store.read('a', 1)).toBeUndefined()
  expect(await store.read('a', 2)).toEqual(record('a', 2))
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
  const attempts = createUnlockAttempts(database)
  expect(await attempts.read()).toBeUndefined()
  await attempts.write({ count: 3, lastAt: 9 })
  expect(await attempts.read()).toEqual({ count: 3, lastAt: 9 })
  await attempts.clear()
  expect(await attempts.read()).toBeUndefined()
  const backups = createBackupStore(database)
  expect(await backups.checkedAt('s')).toBeUndefined()
  await backups.markChecked('s', 4)
  expect(await backups.checkedAt('s')).toBe(4)
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

// Grants and chains of sites in the real database, read once.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from './database'
import { createPermissionStore } from './permissionStore'

let database: Database

beforeEach(() => {
  database = openDatabase('permissions under test')
})

afterEach(() => database.delete())

const site = { origin: 'https://a.example', topOrigin: 'https://a.example' }
const framed = { ...site, topOrigin: 'https://b.example' }
const permission = {
  ...site,
  accounts: ['0x1111111111111111111111111111111111111111' as const],
  grantedAt: 1,
}

test('a grant holds for its pair of origins, and outlives the worker', async () => {
  await createPermissionStore(database).putPermission(permission)
  const again = createPermissionStore(database)
  expect(await again.permission(site)).toEqual(permission)
  expect(await again.permission(framed)).toBeUndefined()
  await again.removePermission(site)
  expect(await again.permission(site)).toBeUndefined()
  expect(await createPermissionStore(database).permission(site)).toBeUndefined()
})

test('a site’s chain is kept apart from its grant', async () => {
  const store = createPermissionStore(database)
  const row = { ...site, chainId: 10, allowed: [1, 10] }
  expect(await store.siteChain(site)).toBeUndefined()
  await store.putSiteChain(row)
  expect(await store.siteChain(site)).toEqual(row)
  expect(await createPermissionStore(database).siteChain(site)).toEqual(row)
})

test('a row is read from disk once', async () => {
  const store = createPermissionStore(database)
  await store.putPermission(permission)
  const read = vi.spyOn(database.permissions, 'get')
  await store.permission(site)
  await store.permission(framed)
  await store.permission(framed)
  expect(read).toHaveBeenCalledTimes(1)
})

test('a write that fails is not remembered', async () => {
  const store = createPermissionStore(database)
  await store.putPermission(permission)
  vi.spyOn(database.permissions, 'put').mockRejectedValueOnce(new Error('disk full'))
  await expect(store.putPermission({ ...permission, accounts: [] })).rejects.toThrow('disk full')
  expect(await store.permission(site)).toEqual(permission)
})

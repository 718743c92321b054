// What aborted writes leave goes at the next look at a sound vault; what could be someone's only copy stays.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import { openDatabase } from '@/lib/storage/database'
import { createVaultStore } from '@/lib/storage/vaultStore'
import type { VaultRecord, VaultStore } from '../ports'
import { createKeystore } from './createKeystore'
import { fakeKeystorePorts, fakeWords as words } from './fakeKeystore'
import { createFakeVaultStore } from './fakeVaultStore'
import { fakePassword } from './fakeWorld'
import { manifestOf } from './manifest'
import { checksumOf } from './record'

function open(store: VaultStore) {
  return createKeystore({ ...fakeKeystorePorts(webCrypto), store })
}

const create = (store: VaultStore) => open(store).create({ password: fakePassword('right'), words })
const unlock = (store: VaultStore) => open(store).unlock(fakePassword('right'))
const copiesIn = async (store: VaultStore) =>
  (await store.all()).map(({ id, revision }) => `${id} ${revision}`).sort()

/** The same record with other members, its checksum made right. */
function withOther(record: VaultRecord, members: Partial<VaultRecord>): VaultRecord {
  const changed = { ...record, ...members }
  return { ...changed, checksum: checksumOf(changed) }
}

let count = 0

describe.each([
  ['in memory', () => createFakeVaultStore()],
  ['in the database', () => createVaultStore(openDatabase(`orphans-${count++}`))],
])('%s', (_, createStore: () => VaultStore) => {
  /** A vault, its records and what lies in its store. */
  async function createWhole() {
    const store = createStore()
    await create(store)
    const records = await store.all()
    const wrap = records.find(({ kind }) => kind === 'password wrap')
    const phrase = records.find(({ kind }) => kind === 'phrase')
    if (!wrap || !phrase) throw new Error('expected a wrap and a phrase')
    return { store, wrap, phrase, copies: await copiesIn(store) }
  }

  test('a creation that broke off leaves nothing once another one has succeeded', async () => {
    const store = createStore()
    const add = store.add
    store.add = async (record) => {
      if (record.kind === 'password wrap') throw new Error('disk is full')
      await add(record)
    }
    await expect(create(store)).rejects.toThrow('disk is full')
    expect(await copiesIn(store)).toHaveLength(1)
    expect(await open(store).state()).toEqual({ type: 'empty' })
    expect(await copiesIn(store)).toHaveLength(1)
    store.add = add
    expect(await create(store)).toMatchObject({ type: 'created' })
    expect(await copiesIn(store)).toHaveLength(2)
    expect(await unlock(store)).toEqual({ type: 'unlocked' })
  })

  test('at open, other revisions and halves of other vaults go, and the vault opens as before', async () => {
    const { store, wrap, phrase, copies } = await createWhole()
    await store.add(withOther(wrap, { revision: 2 }))
    await store.add({ ...phrase, revision: 2 }) // Its checksum is wrong: a copy that was cut short.
    await store.add(withOther(wrap, { id: 'password:other', vaultId: 'other' }))
    await store.add(withOther(phrase, { id: 'phrase:third', vaultId: 'third' }))
    expect(await open(store).state()).toEqual({ type: 'locked' })
    expect(await copiesIn(store)).toEqual(copies)
    expect(await unlock(store)).toEqual({ type: 'unlocked' })
  })

  test('a phrase of this vault, a whole other vault and a damaged stranger stay', async () => {
    const { store, wrap, phrase, copies } = await createWhole()
    await store.add(withOther(phrase, { id: 'phrase:unnamed' }))
    await store.add(withOther(wrap, { id: 'password:other', vaultId: 'other' }))
    await store.add(withOther(phrase, { id: 'phrase:other', vaultId: 'other' }))
    await store.add({ ...phrase, id: 'phrase:stranger', vaultId: 'stranger' })
    expect(await open(store).state()).toEqual({ type: 'locked' })
    expect(await copiesIn(store)).toHaveLength(copies.length + 4)
  })

  test('beside a damaged vault nothing is deleted', async () => {
    const { store, wrap, phrase } = await createWhole()
    await store.add(withOther(phrase, { revision: 2 }))
    await store.add(withOther(wrap, { id: 'password:other', vaultId: 'other' }))
    const before = await copiesIn(store)
    const all = store.all
    store.all = async () =>
      (await all()).map((copy) =>
        copy.id === phrase.id && copy.revision === 1 ? { ...copy, checksum: new Uint8Array(32) } : copy,
      )
    expect(await open(store).state()).toEqual({ type: 'damaged', records: [phrase.id] })
    store.all = all
    expect(await copiesIn(store)).toEqual(before)
  })

  test('the store deletes nothing that its list names, and lists nothing that is not there', async () => {
    const { store, wrap, phrase, copies } = await createWhole()
    const manifest = await store.manifest()
    await store.remove([wrap, phrase])
    expect(await copiesIn(store)).toEqual(copies)
    const other = new Map([
      [wrap.id, 2],
      [phrase.id, 1],
    ])
    await expect(store.switchTo(manifestOf(2, other))).rejects.toThrow()
    expect(await copiesIn(store)).toEqual(copies)
    expect(await store.manifest()).toEqual(manifest)
  })
})

test('secrets of a vault that was damaged and replaced stay, also when its wraps are gone', async () => {
  const store = createFakeVaultStore()
  await create(store)
  const [phrase] = (await store.all()).filter(({ kind }) => kind === 'phrase')
  if (!phrase) throw new Error('expected a phrase')
  const members = { vaultId: 'replaced', createdAt: phrase.createdAt + 7 * 86_400_000 }
  await store.add(withOther(phrase, { ...members, id: 'phrase:old' }))
  expect(await open(store).state()).toEqual({ type: 'locked' })
  expect(await copiesIn(store)).toContain('phrase:old 1')
})

test('stopped before the orphans are deleted, the vault is whole, and the next look deletes them', async () => {
  const store = createFakeVaultStore()
  store.disk.stopAfter = 1
  await expect(create(store)).rejects.toThrow('stopped')
  store.disk.stopAfter = 1 + 3
  expect(await create(store)).toMatchObject({ type: 'created' })
  expect(store.records).toHaveLength(3)
  store.disk.stopAfter = Number.POSITIVE_INFINITY
  expect(await unlock(store)).toEqual({ type: 'unlocked' })
  expect(store.records).toHaveLength(2)
})

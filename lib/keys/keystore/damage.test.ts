// What a crash, a flipped bit or an exchanged record does to the only copy of a vault: it opens, is empty, or says what is
// damaged. With two copies: vaultCopies.test.ts.
import { beforeAll, describe, expect, test } from 'vitest'
import { webCrypto } from '@/lib/platform/fakeWebCrypto'
import type { VaultRecord } from '../ports'
import { createKeystore } from './createKeystore'
import { recordChanges } from './fakeDamage'
import { fakeKeystorePorts, fakeWords as words } from './fakeKeystore'
import { copyOfStore, createFakeVaultStore, type FakeVaultStore } from './fakeVaultStore'
import { fakePassword } from './fakeWorld'
import { manifestOf } from './manifest'
import { checksumOf } from './record'

function open(store: FakeVaultStore) {
  return createKeystore({ ...fakeKeystorePorts(webCrypto), store })
}

async function createVaultIn(store: FakeVaultStore, password = 'right') {
  return open(store).create({ password: fakePassword(password), words })
}

let whole: FakeVaultStore

beforeAll(async () => {
  whole = createFakeVaultStore()
  await createVaultIn(whole)
})

test('each byte of each record, changed, is damage that is named while locked and never a wrong password', async () => {
  const names = whole.records.map(({ id }) => id)
  let tried = 0
  for (const [at, name] of names.entries()) {
    const original = whole.records[at]
    if (!original) throw new Error('expected a record')
    for (const [change, apply] of recordChanges(original)) {
      const store = copyOfStore(whole)
      const record = store.records[at]
      if (!record) throw new Error('expected a record')
      apply(record)
      const damaged = { type: 'damaged', records: [name] }
      const keystore = open(store)
      expect(await keystore.state(), change).toEqual(damaged)
      expect(await keystore.unlock(fakePassword('right')), change).toEqual(damaged)
      tried++
    }
  }
  expect(tried).toBeGreaterThan(500)
})

test('a missing record is damage', async () => {
  for (const { id } of whole.records) {
    const store = copyOfStore(whole)
    store.records = store.records.filter((record) => record.id !== id)
    expect(await open(store).state()).toEqual({ type: 'damaged', records: [id] })
  }
})

test('damage does not allow a new vault on top', async () => {
  const store = copyOfStore(whole)
  store.records = store.records.slice(1)
  expect(await createVaultIn(store)).toEqual({ type: 'exists already' })
})

test('a lost list is taken up again from the records, not overwritten', async () => {
  const store = withoutList(whole)
  const keystore = open(store)
  expect(await keystore.create({ password: fakePassword('other'), words })).toEqual({
    type: 'exists already',
  })
  expect(await keystore.unlock(fakePassword('right'))).toEqual({ type: 'unlocked' })
})

test('a lost list and a damaged record are damage, and so are two vaults without a list', async () => {
  const damaged = withoutList(whole)
  for (const record of damaged.records) record.checksum[0] = (record.checksum[0] ?? 0) ^ 1
  expect(await open(damaged).state()).toMatchObject({ type: 'damaged' })

  const other = createFakeVaultStore()
  await createVaultIn(other)
  const strangers = (await other.all()).map((record) =>
    resealed({ ...record, id: `${record.id}x`, vaultId: 'v2' }),
  )
  const both = withoutList(whole)
  both.records.push(...strangers)
  expect(await open(both).state()).toEqual({ type: 'damaged', records: ['vaultManifest'] })
})

describe('a record exchanged on purpose, with its checksum made right', () => {
  const phraseOf = (store: FakeVaultStore) => {
    const record = store.records.find(({ kind }) => kind === 'phrase')
    if (!record) throw new Error('expected a phrase')
    return record
  }

  test('another vault’s phrase is not taken', async () => {
    const other = createFakeVaultStore()
    await createVaultIn(other)
    const store = copyOfStore(whole)
    phraseOf(store).sealed = phraseOf(other).sealed
    phraseOf(store).checksum = checksumOf(phraseOf(store))
    expect(await open(store).unlock(fakePassword('right'))).toEqual({
      type: 'damaged',
      records: [phraseOf(store).id],
    })
    phraseOf(store).vaultId = 'another'
    phraseOf(store).checksum = checksumOf(phraseOf(store))
    expect(await open(store).state()).toEqual({ type: 'damaged', records: [phraseOf(store).id] })
  })

  test('weaker parameters do not open', async () => {
    const store = copyOfStore(whole)
    const wrap = store.records.find(({ kdf }) => kdf)
    if (!wrap?.kdf) throw new Error('expected a wrap')
    wrap.kdf.iterations = 1
    wrap.checksum = checksumOf(wrap)
    expect(await open(store).unlock(fakePassword('right'))).toEqual({ type: 'wrong password' })
  })

  test('an older revision in a newer one’s place does not open', async () => {
    const store = copyOfStore(whole)
    const { id } = phraseOf(store)
    phraseOf(store).revision = 2
    phraseOf(store).checksum = checksumOf(phraseOf(store))
    store.list = manifestOf(1, new Map([...(store.list?.revisions ?? []), [id, 2]]))
    expect(await open(store).unlock(fakePassword('right'))).toEqual({ type: 'damaged', records: [id] })
  })
})

test('a copy that reads back otherwise than it was written is never switched to', async () => {
  const store = createFakeVaultStore()
  const read = store.read
  store.read = async (id, revision) => {
    const record = await read(id, revision)
    if (record) record.sealed.ciphertext[0] = (record.sealed.ciphertext[0] ?? 0) ^ 1
    return record
  }
  await expect(createVaultIn(store)).rejects.toMatchObject({ name: 'Keystore.WriteFailed' })
  expect(store.list).toBeUndefined()
})

function withoutList(store: FakeVaultStore): FakeVaultStore {
  const copy = copyOfStore(store)
  copy.list = undefined
  return copy
}

function resealed(record: VaultRecord): VaultRecord {
  return { ...record, checksum: checksumOf(record) }
}

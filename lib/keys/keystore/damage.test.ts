// What a crash, a flipped bit or an exchanged record does to a vault: it opens, is empty, or says what is damaged.
import { beforeAll, describe, expect, test } from 'vitest'
import { createSealer } from '@/lib/platform/sealer'
import type { VaultRecord } from '../ports'
import { createKeystore } from './createKeystore'
import { createFakeVaultStore, type FakeVaultStore } from './fakeVaultStore'
import {
  createFakeAttempts,
  createFakeRandom,
  createFakeSessionStore,
  createFakeStretch,
  fakePassword,
} from './fakeWorld'
import { checksumOf } from './record'

const words = 'test test test test test test test test test test test junk'.split(' ')
const sealer = createSealer()
const stretch = createFakeStretch((bytes) =>
  crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['wrapKey', 'unwrapKey']),
)

function open(store: FakeVaultStore) {
  return createKeystore({
    store,
    sealer,
    stretch,
    session: createFakeSessionStore(),
    attempts: createFakeAttempts(),
    clock: () => 1_000_000,
    ...createFakeRandom(),
  })
}

async function createVaultIn(store: FakeVaultStore, password = 'right') {
  return open(store).create({ password: fakePassword(password), words })
}

/** A store that holds the same as another, to be damaged. */
async function copyOf(store: FakeVaultStore): Promise<FakeVaultStore> {
  return storeWith(await store.all(), await store.pointers())
}

function storeWith(records: VaultRecord[], revisions: Map<string, number>): FakeVaultStore {
  const store = createFakeVaultStore()
  store.records = records
  store.revisions = revisions
  return store
}

let whole: FakeVaultStore

beforeAll(async () => {
  whole = createFakeVaultStore()
  await createVaultIn(whole)
})

/** Every way to change one byte, digit or letter of a record. */
function* changes(record: VaultRecord): Generator<[string, (record: VaultRecord) => void]> {
  const byteFields: [string, (record: VaultRecord) => Uint8Array | undefined][] = [
    ['nonce', ({ sealed }) => sealed.nonce],
    ['ciphertext', ({ sealed }) => sealed.ciphertext],
    ['checksum', ({ checksum }) => checksum],
    ['salt', ({ kdf }) => kdf?.salt],
  ]
  for (const [name, field] of byteFields) {
    for (let place = 0; place < (field(record)?.length ?? 0); place++) {
      for (const bit of [1, 128]) {
        yield [
          `${name}[${place}] ^ ${bit}`,
          (copy) => {
            const bytes = field(copy)
            if (bytes) bytes[place] = (bytes[place] ?? 0) ^ bit
          },
        ]
      }
    }
  }
  for (const name of ['format', 'revision', 'createdAt'] as const) {
    yield [
      `${name} + 1`,
      (copy) => {
        copy[name] += 1
      },
    ]
    yield [
      `${name} is NaN`,
      (copy) => {
        copy[name] = Number.NaN
      },
    ]
  }
  for (const name of ['id', 'vaultId', 'kind'] as const) {
    for (let place = 0; place < record[name].length; place++) {
      yield [
        `${name}[${place}]`,
        (copy) =>
          Object.assign(copy, { [name]: `${copy[name].slice(0, place)}~${copy[name].slice(place + 1)}` }),
      ]
    }
  }
  for (const name of ['memoryKib', 'iterations', 'parallelism'] as const) {
    if (record.kdf)
      yield [
        `kdf.${name} + 1`,
        (copy) => {
          if (copy.kdf) copy.kdf[name] += 1
        },
      ]
  }
  if (record.kdf)
    yield [
      'no kdf',
      (copy) => {
        delete copy.kdf
      },
    ]
  yield ['no sealed', (copy) => Object.assign(copy, { sealed: undefined })]
  yield ['no checksum', (copy) => Object.assign(copy, { checksum: undefined })]
}

test('each byte of each record, changed, is damage that is named while locked and never a wrong password', async () => {
  const names = whole.records.map(({ id }) => id)
  let tried = 0
  for (const [at, name] of names.entries()) {
    const original = whole.records[at]
    if (!original) throw new Error('expected a record')
    for (const [change, apply] of changes(original)) {
      const store = await copyOf(whole)
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
    const store = await copyOf(whole)
    store.records = store.records.filter((record) => record.id !== id)
    expect(await open(store).state()).toEqual({ type: 'damaged', records: [id] })
  }
})

test('damage does not allow a new vault on top', async () => {
  const store = await copyOf(whole)
  store.records = store.records.slice(1)
  expect(await createVaultIn(store)).toEqual({ type: 'exists already' })
})

test('a lost list of pointers is taken up again from the records, not overwritten', async () => {
  const store = storeWith(await whole.all(), new Map())
  const keystore = open(store)
  expect(await keystore.create({ password: fakePassword('other'), words })).toEqual({
    type: 'exists already',
  })
  expect(await keystore.unlock(fakePassword('right'))).toEqual({ type: 'unlocked' })
})

test('lost pointers and a damaged record are damage, and so are two vaults without pointers', async () => {
  const damaged = storeWith(await whole.all(), new Map())
  for (const record of damaged.records) record.checksum[0] = (record.checksum[0] ?? 0) ^ 1
  expect(await open(damaged).state()).toMatchObject({ type: 'damaged' })

  const other = createFakeVaultStore()
  await createVaultIn(other)
  const strangers = (await other.all()).map((record) =>
    resealed({ ...record, id: `${record.id}x`, vaultId: 'v2' }),
  )
  const both = storeWith([...(await whole.all()), ...strangers], new Map())
  expect(await open(both).state()).toEqual({ type: 'damaged', records: ['vaultPointers'] })
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
    const store = await copyOf(whole)
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
    const store = await copyOf(whole)
    const wrap = store.records.find(({ kdf }) => kdf)
    if (!wrap?.kdf) throw new Error('expected a wrap')
    wrap.kdf.iterations = 1
    wrap.checksum = checksumOf(wrap)
    expect(await open(store).unlock(fakePassword('right'))).toEqual({ type: 'wrong password' })
  })

  test('an older revision in a newer one’s place does not open', async () => {
    const store = await copyOf(whole)
    const { id } = phraseOf(store)
    phraseOf(store).revision = 2
    phraseOf(store).checksum = checksumOf(phraseOf(store))
    store.revisions.set(id, 2)
    expect(await open(store).unlock(fakePassword('right'))).toEqual({ type: 'damaged', records: [id] })
  })
})

test('killed at any write, the vault is empty or opens with its password', async () => {
  const counting = createFakeVaultStore()
  await createVaultIn(counting)
  const states: string[] = []
  for (let stopAfter = 0; stopAfter < counting.writes; stopAfter++) {
    const store = createFakeVaultStore()
    store.stopAfter = stopAfter
    await expect(createVaultIn(store)).rejects.toThrow('stopped')
    store.stopAfter = Number.POSITIVE_INFINITY
    const keystore = open(store)
    const { type } = await keystore.state()
    states.push(type)
    if (type === 'empty') expect(await createVaultIn(store)).toMatchObject({ type: 'created' })
    expect(await open(store).unlock(fakePassword('right'))).toEqual({ type: 'unlocked' })
  }
  expect(states).toEqual(['empty', 'empty', 'locked'])
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
  expect(store.revisions.size).toBe(0)
})

function resealed(record: VaultRecord): VaultRecord {
  return { ...record, checksum: checksumOf(record) }
}

// A vault store in memory that behaves: copies in and out, refuses to overwrite, and can stop after n writes.
import type { VaultManifest, VaultRecord, VaultStore } from '../ports'

/** What several stores share: the process that writes, and is killed. */
export interface FakeDisk {
  /** Counts every write; the one after `stopAfter` throws, as when the process is killed. */
  writes: number
  stopAfter: number
}

export interface FakeVaultStore extends VaultStore {
  /** What lies in it, for tests that look or do damage. */
  records: VaultRecord[]
  list: VaultManifest | undefined
  disk: FakeDisk
  /** Every write throws while it is set, as on a full disk. */
  full: boolean
}

export function createFakeDisk(): FakeDisk {
  return { writes: 0, stopAfter: Number.POSITIVE_INFINITY }
}

export function createFakeVaultStore(disk = createFakeDisk()): FakeVaultStore {
  const write = () => {
    if (fake.full) throw new Error('the quota is used up')
    if (disk.writes >= disk.stopAfter) throw new Error('stopped')
    disk.writes++
  }
  const at = (id: string, revision: number) =>
    fake.records.findIndex((record) => record.id === id && record.revision === revision)
  const fake: FakeVaultStore = {
    records: [],
    list: undefined,
    disk,
    full: false,
    manifest: async () => fake.list && listCopy(fake.list),
    all: async () => fake.records.map(recordCopy),
    read: async (id, revision) => {
      const found = fake.records[at(id, revision)]
      return found && recordCopy(found)
    },
    add: async (record) => {
      write()
      if (at(record.id, record.revision) >= 0) throw new Error('this copy is there already')
      fake.records.push(recordCopy(record))
    },
    mend: async (record) => {
      write()
      fake.records[at(record.id, record.revision)] = recordCopy(record)
    },
    switchTo: async (manifest) => {
      write()
      const { revisions } = manifest
      for (const [id, revision] of revisions) {
        if (at(id, revision) < 0) throw new Error('this copy is not there')
      }
      fake.list = listCopy(manifest)
      fake.records = fake.records.filter(
        ({ id, revision }) => !revisions.has(id) || revisions.get(id) === revision,
      )
    },
    remove: async (copies) => {
      write()
      fake.records = fake.records.filter(
        ({ id, revision }) =>
          fake.list?.revisions.get(id) === revision ||
          !copies.some((copy) => copy.id === id && copy.revision === revision),
      )
    },
    clear: async () => {
      write()
      fake.records = []
      fake.list = undefined
    },
  }
  return fake
}

/** What a store holds, in another one that can be damaged. */
export function copyOfStore(store: FakeVaultStore, disk?: FakeDisk): FakeVaultStore {
  const copy = createFakeVaultStore(disk)
  copy.records = store.records.map(recordCopy)
  copy.list = store.list && listCopy(store.list)
  return copy
}

function listCopy({ generation, revisions, checksum }: VaultManifest): VaultManifest {
  return { generation, revisions: new Map(revisions), checksum: checksum.slice() }
}

/** Copies what is there, also of a record that a test has damaged. */
function recordCopy(record: VaultRecord): VaultRecord {
  const { kdf, passkey, sealed, checksum } = record
  return {
    ...record,
    ...(kdf ? { kdf: { ...kdf, salt: kdf.salt.slice() } } : {}),
    ...(passkey
      ? {
          passkey: {
            ...passkey,
            credentialId: passkey.credentialId.slice(),
            transports: [...passkey.transports],
            salt: passkey.salt.slice(),
          },
        }
      : {}),
    ...(sealed ? { sealed: { nonce: sealed.nonce.slice(), ciphertext: sealed.ciphertext.slice() } } : {}),
    ...(checksum ? { checksum: checksum.slice() } : {}),
  }
}

// A vault store in memory that behaves: copies in and out, refuses to overwrite, and can stop after n writes.
import type { VaultRecord, VaultStore } from '../ports'

export interface FakeVaultStore extends VaultStore {
  /** What lies in it, for tests that look or do damage. */
  records: VaultRecord[]
  revisions: Map<string, number>
  /** Counts every write; the one after `stopAfter` throws, as when the process is killed. */
  writes: number
  stopAfter: number
}

export function createFakeVaultStore(): FakeVaultStore {
  const write = () => {
    if (fake.writes >= fake.stopAfter) throw new Error('stopped')
    fake.writes++
  }
  const fake: FakeVaultStore = {
    records: [],
    revisions: new Map(),
    writes: 0,
    stopAfter: Number.POSITIVE_INFINITY,
    pointers: async () => new Map(fake.revisions),
    all: async () => fake.records.map(copyOf),
    read: async (id, revision) => {
      const found = fake.records.find((record) => record.id === id && record.revision === revision)
      return found && copyOf(found)
    },
    add: async (record) => {
      write()
      if (await fake.read(record.id, record.revision)) throw new Error('this copy is there already')
      fake.records.push(copyOf(record))
    },
    switchTo: async (revisions) => {
      write()
      for (const [id, revision] of revisions) {
        if (!(await fake.read(id, revision))) throw new Error('this copy is not there')
      }
      for (const [id, revision] of revisions) fake.revisions.set(id, revision)
      fake.records = fake.records.filter(
        ({ id, revision }) => !revisions.has(id) || revisions.get(id) === revision,
      )
    },
    remove: async (copies) => {
      write()
      fake.records = fake.records.filter(
        ({ id, revision }) =>
          fake.revisions.get(id) === revision ||
          !copies.some((copy) => copy.id === id && copy.revision === revision),
      )
    },
  }
  return fake
}

/** Copies what is there, also of a record that a test has damaged. */
function copyOf(record: VaultRecord): VaultRecord {
  const { kdf, sealed, checksum } = record
  return {
    ...record,
    ...(kdf ? { kdf: { ...kdf, salt: kdf.salt.slice() } } : {}),
    ...(sealed ? { sealed: { nonce: sealed.nonce.slice(), ciphertext: sealed.ciphertext.slice() } } : {}),
    ...(checksum ? { checksum: checksum.slice() } : {}),
  }
}

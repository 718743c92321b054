// The vault's records in the database.
import type { VaultRecord, VaultStore } from '@/lib/keys/ports'
import type { Database } from './database'

export function createVaultStore(database: Database): VaultStore {
  const { vaultRecords, vaultPointers } = database
  return {
    async pointers() {
      return new Map((await vaultPointers.toArray()).map(({ id, revision }) => [id, revision]))
    },
    all: () => vaultRecords.toArray(),
    read: (id, revision) => vaultRecords.get([id, revision]),
    async add(record: VaultRecord) {
      await vaultRecords.add(record)
    },
    async switchTo(revisions) {
      const ids = [...revisions.keys()]
      await database.transaction('rw', vaultRecords, vaultPointers, async () => {
        await vaultPointers.bulkPut([...revisions].map(([id, revision]) => ({ id, revision })))
        await vaultRecords
          .where('id')
          .anyOf(ids)
          .filter((record) => record.revision !== revisions.get(record.id))
          .delete()
      })
    },
  }
}

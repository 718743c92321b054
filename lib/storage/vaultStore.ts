// The vault's records in the database.
import { WalletError } from '@/lib/base/walletError'
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
        for (const copy of await vaultRecords.bulkGet([...revisions])) if (!copy) throw new MissingCopy()
        await vaultPointers.bulkPut([...revisions].map(([id, revision]) => ({ id, revision })))
        await vaultRecords
          .where('id')
          .anyOf(ids)
          .filter((record) => record.revision !== revisions.get(record.id))
          .delete()
      })
    },
    async remove(copies) {
      await database.transaction('rw', vaultRecords, vaultPointers, async () => {
        const named = new Map((await vaultPointers.toArray()).map(({ id, revision }) => [id, revision]))
        const unnamed = copies.filter(({ id, revision }) => named.get(id) !== revision)
        await vaultRecords.bulkDelete(unnamed.map(({ id, revision }): [string, number] => [id, revision]))
      })
    },
  }
}

export class MissingCopy extends WalletError {
  override readonly name = 'Storage.MissingCopy'
  constructor() {
    super('expected every copy that is switched to to be there')
  }
}

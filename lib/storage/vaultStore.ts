// The vault's first copy, in the database.
import { WalletError } from '@/lib/base/walletError'
import { manifestOf } from '@/lib/keys/keystore/manifest'
import type { VaultManifest, VaultRecord, VaultStore } from '@/lib/keys/ports'
import type { Database, VaultListRow } from './database'

export function createVaultStore(database: Database): VaultStore {
  const { vaultRecords, vaultPointers } = database
  const manifest = async () => readManifest(await vaultPointers.toArray())
  return {
    manifest,
    all: () => vaultRecords.toArray(),
    read: (id, revision) => vaultRecords.get([id, revision]),
    async add(record: VaultRecord) {
      await vaultRecords.add(record)
    },
    async mend(record) {
      await vaultRecords.put(record)
    },
    async switchTo(manifest) {
      const { generation, revisions, checksum } = manifest
      await database.transaction('rw', vaultRecords, vaultPointers, async () => {
        for (const copy of await vaultRecords.bulkGet([...revisions])) if (!copy) throw new MissingCopy()
        await vaultPointers.clear()
        await vaultPointers.put({ id: 'manifest', generation, revisions: [...revisions], checksum })
        await vaultRecords
          .where('id')
          .anyOf([...revisions.keys()])
          .filter((record) => record.revision !== revisions.get(record.id))
          .delete()
      })
    },
    async remove(copies) {
      await database.transaction('rw', vaultRecords, vaultPointers, async () => {
        const named = (await manifest())?.revisions ?? new Map<string, number>()
        const unnamed = copies.filter(({ id, revision }) => named.get(id) !== revision)
        await vaultRecords.bulkDelete(unnamed.map(({ id, revision }): [string, number] => [id, revision]))
      })
    },
    async clear() {
      await database.transaction('rw', vaultRecords, vaultPointers, async () => {
        await vaultPointers.clear()
        await vaultRecords.clear()
      })
    },
  }
}

/**
 * Rows without a manifest are the list as the first version wrote it, one row a record and without a checksum; it
 * counts as generation 0, so that whatever is written next replaces it.
 */
function readManifest(rows: readonly VaultListRow[]): VaultManifest | undefined {
  if (rows.length === 0) return undefined
  const list = rows.find((row) => 'checksum' in row)
  if (!list) {
    const pairs = rows.flatMap((row): [string, number][] =>
      'revision' in row ? [[row.id, row.revision]] : [],
    )
    return manifestOf(0, new Map(pairs))
  }
  const { generation, checksum } = list
  // What does not come apart into pairs is damaged, which the checksum will say.
  const revisions = new Map(Array.isArray(list.revisions) ? list.revisions.filter(Array.isArray) : [])
  return { generation, revisions, checksum }
}

export class MissingCopy extends WalletError {
  override readonly name = 'Storage.MissingCopy'
  constructor() {
    super('expected every record that is switched to to be there')
  }
}

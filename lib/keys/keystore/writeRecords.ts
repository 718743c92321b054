// The only road by which records reach the store: new copies, read back, checked, opened, then switched to.
import { WalletError } from '@/lib/base/walletError'
import type { VaultRecord, VaultStore } from '../ports'
import { checksumOf, isIntact } from './record'

/**
 * Writes all of `records` or none: until the last step the vault is what it was.
 * `opens` proves with the key that a copy read back can be opened.
 * Throws Keystore.WriteFailed when a copy is not what was written; errors of the store pass.
 */
export async function writeRecords(
  store: VaultStore,
  records: readonly Omit<VaultRecord, 'checksum'>[],
  opens: (record: VaultRecord) => Promise<boolean>,
): Promise<void> {
  for (const record of records) {
    await store.add({ ...record, checksum: checksumOf(record) })
    const copy = await store.read(record.id, record.revision)
    if (!copy || !isIntact(copy) || !(await opens(copy))) throw new WriteFailed(record.id)
  }
  await store.switchTo(new Map(records.map(({ id, revision }) => [id, revision])))
}

export class WriteFailed extends WalletError {
  override readonly name = 'Keystore.WriteFailed'
  constructor(id: string) {
    super(`expected to read back the record ${id} as it was written`)
  }
}

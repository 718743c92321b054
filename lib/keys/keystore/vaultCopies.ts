// The vault in its two copies: looked at together, healed from each other, and written so that a stop at any point
// leaves at least one whole. The only road by which records reach the stores.
import { WalletError } from '@/lib/base/walletError'
import type { VaultRecord, VaultRepair, VaultStore } from '../ports'
import { type Checked, chooseVault, type Look, type SoundVault } from './chooseVault'
import { isIntactManifest, manifestOf, sameManifest } from './manifest'
import { orphansBeside } from './orphans'
import { checksumOf, isIntact } from './record'

export interface VaultCopies {
  /**
   * Looks at both copies; one that is damaged, missing or older is healed from the other and said to `repaired`.
   * One that can't be read is left alone and said; throws its error when the other is empty or can't be read either.
   * What aborted writes left beside a sound vault is deleted, so this must not run while records are being written.
   */
  check(): Promise<Checked>
  /**
   * Writes all of `records` or none: until the last step the vault is what it was. `opens` proves with the key that
   * a record read back can be opened. With `alone` the new list names nothing else: what was before stays unnamed.
   * Throws Keystore.WriteFailed when a record is not what was written; errors of the database pass. A second copy
   * that can't be written is said to `repaired`, and healed at the next look.
   */
  write(
    records: readonly Omit<VaultRecord, 'checksum'>[],
    opens: (record: VaultRecord) => Promise<boolean>,
    options?: { alone: boolean },
  ): Promise<void>
  /** Deletes both. */
  clear(): Promise<void>
}

export interface VaultCopiesPorts {
  store: VaultStore
  secondCopy: VaultStore
  /** Keeps what was found and done, for the screens. */
  repaired(repair: VaultRepair): Promise<void>
}

export function createVaultCopies({ store, secondCopy, repaired }: VaultCopiesPorts): VaultCopies {
  /** What can't be kept must not keep the vault shut. */
  const say = (repair: VaultRepair) => repaired(repair).catch(() => {})

  async function check(): Promise<Checked> {
    const looks = await Promise.allSettled([lookAt(store), lookAt(secondCopy)])
    const [first, second] = looks
    const read = looks.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []))
    if (first.status === 'rejected' && read.length === 0) throw first.reason
    const checked = chooseVault(read)
    // What can't be read may be the vault: this is no empty wallet.
    if (first.status === 'rejected' && checked.type === 'empty') throw first.reason
    if (checked.type !== 'sound') return checked
    const { lostSecrets } = checked
    // The copy that can't be read may have them: nothing is given up before both were seen.
    if (lostSecrets.length > 0 && read.length < looks.length) return { type: 'damaged', records: lostSecrets }
    if (lostSecrets.length > 0) await say({ copy: 'database', problem: 'secret lost', records: lostSecrets })
    if (checked.lostPasskeys.length > 0) {
      await say({ copy: 'database', problem: 'passkey lost', records: checked.lostPasskeys })
    }
    await healOrSay('database', store, first, checked)
    await healOrSay('second', secondCopy, second, checked)
    return checked
  }

  async function healOrSay(
    copy: VaultRepair['copy'],
    store: VaultStore,
    look: PromiseSettledResult<Look>,
    vault: SoundVault,
  ) {
    if (look.status === 'fulfilled') return heal(copy, store, look.value, vault)
    await say({ copy, problem: 'unreadable', records: [], failed: reasonOf(look.reason) })
  }

  async function heal(copy: VaultRepair['copy'], store: VaultStore, look: Look, vault: SoundVault) {
    const lost = vault.records.filter((record) => !has(look, record))
    const listed = sameManifest(vault.manifest, look.manifest)
    const problem = { copy, ...problemOf(look, vault, lost) }
    try {
      if (!listed || lost.length > 0) {
        await mend(store, look, vault, lost)
        await say(problem)
      }
      const orphans = orphansBeside(vault.manifest.revisions, vault.wrap, look.records)
      if (orphans.length > 0) await store.remove(orphans)
    } catch (error) {
      // The other copy is whole, so the vault opens; the next look tries again.
      await say({ ...problem, failed: reasonOf(error) })
    }
  }

  async function write(
    records: readonly Omit<VaultRecord, 'checksum'>[],
    opens: (record: VaultRecord) => Promise<boolean>,
    options = { alone: false },
  ): Promise<void> {
    const written = records.map((record) => ({ ...record, checksum: checksumOf(record) }))
    const lists = [await store.manifest(), await secondCopy.manifest().catch(() => undefined)]
    const [newest] = lists.filter(isIntactManifest).sort((a, b) => b.generation - a.generation)
    // A damaged list's generation may be any number, so only what is whole counts.
    const kept = options.alone ? [] : (newest?.revisions ?? [])
    const manifest = manifestOf(
      (newest?.generation ?? 0) + 1,
      new Map([...kept, ...written.map(({ id, revision }): [string, number] => [id, revision])]),
    )
    for (const record of written) {
      await store.add(record)
      const copy = await store.read(record.id, record.revision)
      if (!copy || !isIntact(copy) || !(await opens(copy))) throw new WriteFailed(record.id)
    }
    const failed = await addTo(secondCopy, written).then(() => undefined, reasonOf)
    await store.switchTo(manifest)
    const notSwitched = failed ?? (await secondCopy.switchTo(manifest).then(() => undefined, reasonOf))
    if (notSwitched !== undefined) {
      const ids = written.map(({ id }) => id)
      await say({ copy: 'second', problem: 'not written', records: ids, failed: notSwitched })
    }
  }

  return {
    check,
    write,
    clear: async () => {
      await secondCopy.clear()
      await store.clear()
    },
  }
}

async function lookAt(store: VaultStore): Promise<Look> {
  const [manifest, records] = await Promise.all([store.manifest(), store.all()])
  return { manifest, records }
}

/** Puts what is lost in its place, reads it back, and only then lets the list name it. */
async function mend(store: VaultStore, look: Look, vault: SoundVault, lost: readonly VaultRecord[]) {
  for (const record of lost) {
    const inTheWay = await store.read(record.id, record.revision)
    await (inTheWay ? store.mend(record) : store.add(record))
    const copy = await store.read(record.id, record.revision)
    if (!copy || !isIntact(copy)) throw new WriteFailed(record.id)
  }
  if (!sameManifest(vault.manifest, look.manifest)) await store.switchTo(vault.manifest)
}

async function addTo(store: VaultStore, records: readonly VaultRecord[]): Promise<void> {
  for (const record of records) {
    await store.add(record)
    const copy = await store.read(record.id, record.revision)
    if (!copy || !isIntact(copy)) throw new WriteFailed(record.id)
  }
}

function problemOf(
  look: Look,
  vault: SoundVault,
  lost: readonly VaultRecord[],
): Pick<VaultRepair, 'problem' | 'records'> {
  const ids = lost.map(({ id }) => id)
  const { manifest, records } = look
  if (!manifest && records.length === 0) return { problem: 'missing', records: ids }
  const listed = isIntactManifest(manifest)
  const damaged = records.filter((record) => !isIntact(record)).map(({ id }) => String(id))
  if (manifest && !listed) return { problem: 'damaged', records: ['vaultManifest', ...ids] }
  if (!listed || manifest.generation < vault.manifest.generation) {
    return damaged.length > 0 ? { problem: 'damaged', records: damaged } : { problem: 'older', records: ids }
  }
  return { problem: 'damaged', records: ids }
}

function has(look: Look, record: VaultRecord): boolean {
  return look.records.some(
    (copy) => copy.id === record.id && copy.revision === record.revision && isIntact(copy),
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

export class WriteFailed extends WalletError {
  override readonly name = 'Keystore.WriteFailed'
  constructor(id: string) {
    super(`expected to read back the record ${id} as it was written`)
  }
}

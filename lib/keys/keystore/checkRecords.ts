// Looks at every stored record, without any key: is there a vault, and is all of it whole?
import type { VaultRecord, VaultStore } from '../ports'
import { orphansBeside } from './orphans'
import { isIntact } from './record'

export interface SoundVault {
  type: 'sound'
  vaultId: string
  wrap: VaultRecord
  /** By record id. */
  secrets: Map<string, VaultRecord>
}

export type Checked =
  | { type: 'empty' }
  /** These records are missing or not as they were written; `vaultPointers` is the list of them itself. */
  | { type: 'damaged'; records: string[] }
  | SoundVault

/**
 * Reads what the pointers name. When there are no pointers but one whole vault, it is taken as it is and pointed to:
 * a worker that was stopped just before the switch, or a lost list, must not end in an empty wallet.
 * What aborted writes left beside a sound vault is deleted, so this must not run while records are being written.
 */
export async function checkRecords(store: VaultStore): Promise<Checked> {
  const copies = await store.all()
  let pointers: ReadonlyMap<string, number> = await store.pointers()
  if (pointers.size === 0) {
    const found = adopt(copies)
    if (found.type !== 'vault') return found
    pointers = found.revisions
    await store.switchTo(pointers)
  }
  const checked = checkNamed(copies, pointers)
  if (checked.type === 'sound') {
    const orphans = orphansBeside(pointers, checked.vaultId, copies)
    if (orphans.length > 0) await store.remove(orphans)
  }
  return checked
}

function checkNamed(copies: readonly VaultRecord[], pointers: ReadonlyMap<string, number>): Checked {
  const damaged: string[] = []
  const secrets = new Map<string, VaultRecord>()
  let wrap: VaultRecord | undefined
  for (const [id, revision] of pointers) {
    const record = copies.find((copy) => copy.id === id && copy.revision === revision)
    if (!record || !isIntact(record)) damaged.push(id)
    else if (record.kind === 'password wrap') wrap = record
    else secrets.set(id, record)
  }
  if (damaged.length > 0) return { type: 'damaged', records: damaged }
  if (!wrap || !wrap.kdf || secrets.size === 0) return { type: 'damaged', records: ['vaultPointers'] }
  const { vaultId } = wrap
  const strangers = [...secrets.values()].filter((record) => record.vaultId !== vaultId)
  if (strangers.length > 0) return { type: 'damaged', records: strangers.map((record) => record.id) }
  return { type: 'sound', vaultId, wrap, secrets }
}

/** What copies without pointers amount to. A write that was cut short leaves some, each of them whole. */
function adopt(
  copies: readonly VaultRecord[],
): { type: 'vault'; revisions: Map<string, number> } | Exclude<Checked, SoundVault> {
  const damaged = copies.filter((record) => !isIntact(record))
  if (damaged.length > 0) return { type: 'damaged', records: damaged.map((record) => String(record.id)) }
  const vaults = new Map<string, VaultRecord[]>()
  for (const record of copies) vaults.set(record.vaultId, [...(vaults.get(record.vaultId) ?? []), record])
  const whole = [...vaults.values()].filter(
    (records) =>
      records.some((record) => record.kind === 'password wrap') &&
      records.some((record) => record.kind === 'phrase'),
  )
  if (whole.length > 1) return { type: 'damaged', records: ['vaultPointers'] }
  const records = whole[0]
  if (!records) return { type: 'empty' }
  const revisions = new Map<string, number>()
  for (const { id, revision } of records) revisions.set(id, Math.max(revision, revisions.get(id) ?? 0))
  return { type: 'vault', revisions }
}

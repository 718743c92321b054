// What two copies of a vault amount to together: the vault that is in use, nothing at all, or damage. Pure.
import type { VaultManifest, VaultRecord } from '../ports'
import { isIntactManifest, manifestOf } from './manifest'
import { isIntact } from './record'

/** What lies in one copy. */
export interface Look {
  manifest: VaultManifest | undefined
  records: readonly VaultRecord[]
}

export interface SoundVault {
  type: 'sound'
  vaultId: string
  wrap: VaultRecord
  /** By record id. */
  secrets: Map<string, VaultRecord>
  manifest: VaultManifest
}

export type Checked =
  | { type: 'empty' }
  /** No copy has these records as they were written; `vaultManifest` is the list of them itself. */
  | { type: 'damaged'; records: string[] }
  | SoundVault

/**
 * The newest list whose every record is whole in one copy or the other; so one copy may have what the other lost.
 * Without any whole list, one whole vault among the records is taken as it is: a worker that was stopped just before
 * the switch, or lost lists, must not end in an empty wallet.
 */
export function chooseVault(looks: readonly Look[]): Checked {
  const records = looks.flatMap((look) => look.records)
  const whole = records.filter(isIntact)
  const lists = looks.flatMap((look) => look.manifest ?? [])
  const wholeLists = lists.filter(isIntactManifest).sort((a, b) => b.generation - a.generation)
  const [newest, other] = wholeLists
  if (!newest) return withoutLists(records, whole, lists.length > 0)
  if (other && other.generation === newest.generation && !sameRevisions(newest, other)) return listDamaged

  const checked = vaultOf(newest, whole)
  if (checked.type === 'sound' || !other) return checked
  const older = vaultOf(other, whole)
  return older.type === 'sound' ? withNewer(older, newest, whole) : checked
}

const listDamaged: Checked = { type: 'damaged', records: ['vaultManifest'] }

/** The vault that a list names, when all of it is among these records. */
function vaultOf(
  manifest: VaultManifest,
  whole: readonly VaultRecord[],
): Exclude<Checked, { type: 'empty' }> {
  const damaged: string[] = []
  const secrets = new Map<string, VaultRecord>()
  let wrap: VaultRecord | undefined
  for (const [id, revision] of manifest.revisions) {
    const record = find(whole, id, revision)
    if (!record) damaged.push(id)
    else if (record.kind === 'password wrap') wrap = record
    else if (record.kind !== 'removed') secrets.set(id, record)
  }
  if (damaged.length > 0) return { type: 'damaged', records: damaged }
  // A list may name a wrap alone: the user removed every secret, or only watches.
  if (!wrap?.kdf) return { type: 'damaged', records: ['vaultManifest'] }
  const { vaultId } = wrap
  const strangers = [...secrets.values()].filter((record) => record.vaultId !== vaultId)
  if (strangers.length > 0) return { type: 'damaged', records: strangers.map((record) => record.id) }
  return { type: 'sound', vaultId, wrap, secrets, manifest }
}

/** An older whole vault, with the secrets that only the newer list names and that are whole: none may be lost. */
function withNewer(older: SoundVault, newer: VaultManifest, whole: readonly VaultRecord[]): SoundVault {
  const revisions = new Map(older.manifest.revisions)
  const secrets = new Map(older.secrets)
  for (const [id, revision] of newer.revisions) {
    const record = find(whole, id, revision)
    if (!record || revisions.has(id) || record.vaultId !== older.vaultId || record.kind === 'password wrap') {
      continue
    }
    revisions.set(id, revision)
    secrets.set(id, record)
  }
  return { ...older, secrets, manifest: manifestOf(newer.generation + 1, revisions) }
}

/** What records without a list amount to. A first write that was cut short leaves some, each of them whole. */
function withoutLists(
  records: readonly VaultRecord[],
  whole: readonly VaultRecord[],
  hadList: boolean,
): Checked {
  const damaged = records.filter((record) => !isIntact(record) && !find(whole, record.id, record.revision))
  if (damaged.length > 0)
    return { type: 'damaged', records: [...new Set(damaged.map(({ id }) => String(id)))] }
  const vaults = new Map<string, VaultRecord[]>()
  for (const record of whole) vaults.set(record.vaultId, [...(vaults.get(record.vaultId) ?? []), record])
  const complete = [...vaults.values()].filter(
    (vault) =>
      vault.some(({ kind }) => kind === 'password wrap') &&
      vault.some(({ kind }) => kind !== 'password wrap'),
  )
  if (complete.length > 1) return listDamaged
  const vault = complete[0]
  // A list was there, so there was a vault: this is no empty wallet.
  if (!vault) return hadList ? listDamaged : { type: 'empty' }
  const revisions = new Map<string, number>()
  for (const { id, revision } of vault) revisions.set(id, Math.max(revision, revisions.get(id) ?? 0))
  return vaultOf(manifestOf(1, revisions), whole)
}

function find(records: readonly VaultRecord[], id: string, revision: number): VaultRecord | undefined {
  return records.find((record) => record.id === id && record.revision === revision)
}

function sameRevisions(one: VaultManifest, other: VaultManifest): boolean {
  return (
    one.revisions.size === other.revisions.size &&
    [...one.revisions].every(([id, revision]) => other.revisions.get(id) === revision)
  )
}

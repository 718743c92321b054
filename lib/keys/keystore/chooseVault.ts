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
  /** Other wraps of the same data key, by record id. */
  passkeys: Map<string, VaultRecord>
  /** By record id. */
  secrets: Map<string, VaultRecord>
  /** Names every record of the vault, also those that stand where one was removed. */
  manifest: VaultManifest
  /** All that `manifest` names. */
  records: VaultRecord[]
  /** Passkeys whose records are whole nowhere; `manifest` names them no more, and the password opens without them. */
  lostPasskeys: string[]
  /**
   * Secrets whose records are whole nowhere, while others are; `manifest` names them no more. What is left of their
   * records stays where it is.
   */
  lostSecrets: string[]
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
  if (!other) return checked
  if (checked.type === 'sound' && checked.lostSecrets.length === 0) return withUnnamed(checked, other, whole)
  const older = vaultOf(other, whole)
  if (older.type === 'sound' && older.lostSecrets.length === 0) return withNewer(older, newest, whole)
  return checked.type === 'sound' ? withUnnamed(checked, other, whole) : checked
}

const listDamaged: Checked = { type: 'damaged', records: ['vaultManifest'] }

/** The vault that a list names, when all of it is among these records. */
function vaultOf(
  manifest: VaultManifest,
  whole: readonly VaultRecord[],
): Exclude<Checked, { type: 'empty' }> {
  const lost: string[] = []
  const records: VaultRecord[] = []
  for (const [id, revision] of manifest.revisions) {
    const record = find(whole, id, revision)
    if (record) records.push(record)
    else lost.push(id)
  }
  const lostSecrets = lost.filter(isSecretId)
  // One secret's damage leaves the others; without any, or without the wrap, there is nothing to open.
  const someSecret = records.some(({ id, kind }) => isSecretId(id) && kind !== 'removed')
  const damaged = lost.filter((id) => !isPasskeyId(id) && !(someSecret && isSecretId(id)))
  if (damaged.length > 0) return { type: 'damaged', records: damaged }
  const wrap = records.find(({ kind }) => kind === 'password wrap')
  // A list may name a wrap alone: the user removed every secret, or only watches.
  if (!wrap?.kdf) return { type: 'damaged', records: ['vaultManifest'] }
  const { vaultId } = wrap
  const strangers = records.filter((record) => record.vaultId !== vaultId)
  if (strangers.length > 0) return { type: 'damaged', records: strangers.map((record) => record.id) }
  return soundVault(wrap, records, lost.length > 0 ? manifest.generation + 1 : manifest, {
    passkeys: lost.filter(isPasskeyId),
    secrets: lostSecrets,
  })
}

/** With a generation, the list is made anew from the records. */
function soundVault(
  wrap: VaultRecord,
  records: VaultRecord[],
  list: VaultManifest | number,
  lost: { passkeys: string[]; secrets: string[] },
): SoundVault {
  const named = ({ id, revision }: VaultRecord): [string, number] => [id, revision]
  const byId = (wanted: (kind: VaultRecord['kind']) => boolean) =>
    new Map(records.filter(({ kind }) => wanted(kind)).map((record) => [record.id, record]))
  return {
    type: 'sound',
    vaultId: wrap.vaultId,
    wrap,
    passkeys: byId((kind) => kind === 'passkey wrap'),
    secrets: byId((kind) => !isWrap(kind) && kind !== 'removed'),
    manifest: typeof list === 'number' ? manifestOf(list, new Map(records.map(named))) : list,
    records,
    lostPasskeys: lost.passkeys,
    lostSecrets: lost.secrets,
  }
}

/**
 * An older whole vault, with what only the newer list names and is whole: no secret and no passkey may be lost. What the
 * newer list says was removed stays so.
 */
function withNewer(older: SoundVault, newer: VaultManifest, whole: readonly VaultRecord[]): SoundVault {
  const records = new Map(older.records.map((record) => [record.id, record]))
  for (const [id, revision] of newer.revisions) {
    const record = find(whole, id, revision)
    if (!record || record.vaultId !== older.vaultId || record.kind === 'password wrap') continue
    if (!records.has(id) || record.kind === 'removed') records.set(id, record)
  }
  return soundVault(older.wrap, [...records.values()], newer.generation + 1, {
    passkeys: older.lostPasskeys,
    secrets: [],
  })
}

/**
 * The vault, with those secrets of its own that only the older list names and that are whole: they were given up while
 * the copy that has them could not be read. What was removed is named by the newer list.
 */
function withUnnamed(vault: SoundVault, older: VaultManifest, whole: readonly VaultRecord[]): SoundVault {
  const found = [...older.revisions].flatMap(([id, revision]) => {
    if (vault.manifest.revisions.has(id) || !isSecretId(id)) return []
    const record = find(whole, id, revision)
    return record?.vaultId === vault.vaultId && record.kind !== 'removed' ? [record] : []
  })
  if (found.length === 0) return vault
  const { wrap, records, manifest, lostPasskeys, lostSecrets } = vault
  const stillLost = lostSecrets.filter((id) => !found.some((record) => record.id === id))
  return soundVault(wrap, [...records, ...found], manifest.generation + 1, {
    passkeys: lostPasskeys,
    secrets: stillLost,
  })
}

/**
 * What records without a list amount to. A first write that was cut short leaves some, each of them whole. Damaged secrets
 * and passkeys leave the others, as with a list; a damaged wrap does not: an older one beside it would take a password of
 * before, and call the right one wrong.
 */
function withoutLists(
  records: readonly VaultRecord[],
  whole: readonly VaultRecord[],
  hadList: boolean,
): Checked {
  const broken = records.filter((record) => !isIntact(record) && !find(whole, record.id, record.revision))
  const damaged: Checked = { type: 'damaged', records: [...new Set(broken.map(({ id }) => String(id)))] }
  if (!broken.every(isSecretOrPasskey)) return damaged
  const vaults = new Map<string, VaultRecord[]>()
  for (const record of whole) vaults.set(record.vaultId, [...(vaults.get(record.vaultId) ?? []), record])
  const complete = [...vaults.values()].filter(
    (vault) =>
      vault.some(({ kind }) => kind === 'password wrap') &&
      vault.some(({ kind }) => kind !== 'password wrap'),
  )
  const isDamaged = broken.length > 0
  if (complete.length > 1) return isDamaged ? damaged : listDamaged
  const vault = complete[0]
  // A list was there, so there was a vault: this is no empty wallet.
  if (!vault) return isDamaged ? damaged : hadList ? listDamaged : { type: 'empty' }
  const revisions = new Map<string, number>()
  for (const { id, revision } of vault) revisions.set(id, Math.max(revision, revisions.get(id) ?? 0))
  const found = vaultOf(manifestOf(1, revisions), whole)
  if (!isDamaged || found.type !== 'sound') return found
  if (found.secrets.size === 0) return damaged
  const lost = damaged.records.filter((id) => !revisions.has(id))
  return {
    ...found,
    lostPasskeys: lost.filter(isPasskeyId),
    lostSecrets: lost.filter((id) => !isPasskeyId(id)),
  }
}

/** Of a damaged record either the id or the kind may still say it; what neither says may be a wrap. */
function isSecretOrPasskey({ id, kind }: VaultRecord): boolean {
  return (
    isSecretId(String(id)) ||
    isPasskeyId(String(id)) ||
    ['phrase', 'private key', 'passkey wrap'].includes(kind)
  )
}

/** A wrap holds the data key; everything else is sealed under it. */
export function isWrap(kind: VaultRecord['kind']): boolean {
  return kind === 'password wrap' || kind === 'passkey wrap'
}

/** So is a secret's. */
function isSecretId(id: string): boolean {
  return id.startsWith('phrase:') || id.startsWith('private key:')
}

/** A passkey's record is known by its id, also when it is gone. */
export function isPasskeyId(id: string): boolean {
  return id.startsWith(passkeyPrefix)
}

export const passkeyPrefix = 'passkey:'

function find(records: readonly VaultRecord[], id: string, revision: number): VaultRecord | undefined {
  return records.find((record) => record.id === id && record.revision === revision)
}

function sameRevisions(one: VaultManifest, other: VaultManifest): boolean {
  return (
    one.revisions.size === other.revisions.size &&
    [...one.revisions].every(([id, revision]) => other.revisions.get(id) === revision)
  )
}

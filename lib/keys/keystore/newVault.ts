// The first vault of a profile: from what the user brings or from a backup file. It is unlocked when it is made.
import type { BackupFileAndPassword } from '../backup/checkBackup'
import { type BackupProblem, openBackup } from '../backup/openBackup'
import type { PasswordSource, WeakPassword } from '../ports'
import { createVault, type NewSecret, newIds, type VaultIds } from './createVault'
import { NotKept } from './errors'
import { isSecretKind } from './openSecrets'
import type { OpenVault } from './openVault'
import { readSecret, type SecretProblem, type SecretSource } from './readSecret'

export type CreateResult =
  /** Without an id where the vault holds no secret yet: a wallet that only watches. */
  { type: 'created'; secretId?: string } | { type: 'exists already' } | WeakPassword | SecretProblem

export type CreateFromPhraseResult =
  | { type: 'created'; secretId: string }
  | Exclude<CreateResult, { type: 'created' }>

export type RestoreResult =
  /** `secretIds`: the new id of each secret, by the id that the file's profile names. */
  | { type: 'restored'; profile: unknown; secretIds: Map<string, string> }
  | { type: 'exists already' }
  | WeakPassword
  | BackupProblem

/** `afterDamage`: a vault that is damaged may be replaced; its records stay on disk, unnamed. */
export type Place = { afterDamage?: boolean }

/** Called before anything of the new vault is written, with the ids that it will have. */
export type KeepProfile = (restore: {
  vaultId: string
  /** The new id of each secret, by the id that the file's profile names. */
  secretIds: Map<string, string>
  profile: unknown
}) => Promise<void>

/** Only in turn. */
export async function createFromPhrase(
  open: OpenVault,
  password: PasswordSource,
  words: readonly string[],
  place: Place,
): Promise<CreateFromPhraseResult> {
  const created = await createFromSource(open, password, { type: 'phrase', words }, place)
  if (created.type !== 'created') return created
  if (created.secretId === undefined) throw new NotKept('without its secret')
  return { type: 'created', secretId: created.secretId }
}

/** Only in turn. Without a `source` the vault holds no secret. */
export async function createFromSource(
  open: OpenVault,
  password: PasswordSource,
  source: SecretSource | undefined,
  place: Place,
): Promise<CreateResult> {
  const read = source && (await readSecret(open.ports, source))
  if (read && read.type !== 'secret') return read
  const created = await createFrom(open, password, read ? [read.secret] : [], place)
  if (created.type !== 'created') return created
  const [secretId] = created.secretIds
  return { type: 'created', ...(secretId ? { secretId } : {}) }
}

/** Only in turn. */
export async function createFromBackup(
  open: OpenVault,
  { file, filePassword }: BackupFileAndPassword,
  password: PasswordSource,
  place: Place,
  keep: KeepProfile = async () => {},
): Promise<RestoreResult> {
  const opened = await openBackup(open.ports, file, filePassword)
  if (opened.type !== 'opened') return opened
  try {
    const { secrets, profile } = opened.contents
    const known = secrets.flatMap(({ kind, plain }) => (isSecretKind(kind) ? [{ kind, plain }] : []))
    // A secret of a kind that this version does not know would be lost without a word.
    if (known.length < secrets.length) return { type: 'unreadable contents' }
    const ids = newIds(open.ports.newId, known)
    const secretIds = new Map(secrets.map(({ id }, at) => [id, ids.secretIds[at] ?? '']))
    const before = () => keep({ vaultId: ids.vaultId, secretIds, profile })
    const created = await createFrom(open, password, known, place, { ids, before })
    if (created.type !== 'created') return created
    return { type: 'restored', profile, secretIds }
  } finally {
    opened.wipe()
  }
}

/** Holds these secrets, whose plaintexts are wiped here. */
async function createFrom(
  open: OpenVault,
  password: PasswordSource,
  secrets: readonly NewSecret[],
  { afterDamage }: Place,
  { ids, before: tell }: { ids?: VaultIds; before?: () => Promise<void> } = {},
): Promise<{ type: 'created'; secretIds: string[] } | { type: 'exists already' } | WeakPassword> {
  try {
    const before = await open.look()
    const damaged = before.type === 'damaged'
    if (before.type === 'sound' || (damaged && !afterDamage)) return { type: 'exists already' }
    const { ports, copies, kdf } = open
    await tell?.()
    const options = { alone: damaged, ...(ids ? { ids } : {}) }
    const created = await createVault(ports, copies, kdf, password, secrets, options)
    if (created.type !== 'created') return created
    const vault = await open.look()
    if (vault.type !== 'sound') throw new NotKept(vault.type)
    await ports.attempts.clear()
    await open.begin(vault.vaultId, created.dataKey, created.sealedKey)
    return created
  } finally {
    for (const { plain } of secrets) plain.fill(0)
  }
}

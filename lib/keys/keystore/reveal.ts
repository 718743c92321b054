// Shows a secret to the user who owns it: after the password, and after it was noted that it was shown.
import { englishList } from '../derivation/wordLists'
import type { PasswordSource, SealingKey, VaultRecord } from '../ports'
import type { SecretKind } from './createVault'
import { Locked } from './errors'
import { isSecretKind } from './openSecrets'
import type { OpenVault } from './openVault'
import { headerBytes } from './record'
import { type RevealedPart, revealedParts, wipeParts } from './revealedParts'
import { type TriedPassword, tryPassword } from './tryPassword'
import { type KeySource, SecretDamaged, UnknownSecret, withKey } from './withKey'

/** A whole secret, or the private key of one account. */
export type Revealable = { type: 'secret'; secretId: string } | { type: 'key'; source: KeySource }

export type RevealResult =
  /** The caller wipes each part. */
  { type: 'revealed'; parts: RevealedPart[] } | Exclude<TriedPassword, { type: 'opened' }>

/**
 * Only in turn. The password counts like an unlock. `note` stores the fact before anything leaves; when it throws,
 * nothing does. Throws Keystore.Locked, Keystore.UnknownSecret, Keystore.SecretDamaged.
 */
export async function reveal(
  open: OpenVault,
  { what, password, note }: { what: Revealable; password: PasswordSource; note: () => Promise<void> },
): Promise<RevealResult> {
  const { checked, session, ports } = open
  if (checked?.type !== 'sound' || !session) throw new Locked()
  const secretId = what.type === 'secret' ? what.secretId : what.source.secretId
  // Before the password is asked for: an attempt on nothing must not count.
  const record = checked.secrets.get(secretId)
  if (!record || !isSecretKind(record.kind)) throw new UnknownSecret(secretId)
  const tried = await tryPassword(ports, checked, password)
  if (tried.type !== 'opened') return tried
  const parts =
    what.type === 'key'
      ? await withKey(ports.sealer, checked, session, what.source, keyPart)
      : await partsOf(open, record, record.kind, tried.dataKey)
  try {
    await note()
  } catch (error) {
    wipeParts(parts)
    throw error
  }
  return { type: 'revealed', parts }
}

const keyPart = (key: Uint8Array): RevealedPart[] => [{ name: 'key', bytes: Uint8Array.from(key) }]

async function partsOf(
  { ports }: OpenVault,
  record: VaultRecord,
  kind: SecretKind,
  dataKey: SealingKey,
): Promise<RevealedPart[]> {
  const wordLists = (await ports.wordLists?.()) ?? [englishList]
  const plain = await ports.sealer.open(dataKey, record.sealed, headerBytes(record))
  if (!plain) throw new SecretDamaged(record.id)
  try {
    return revealedParts(kind, plain, wordLists)
  } finally {
    plain.fill(0)
  }
}

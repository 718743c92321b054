// Passkeys: further wraps of the same data key. The wrapping key comes from the page that asked the authenticator: HKDF
// over the PRF's output, non-extractable before it is sent (components/passkeys/askPasskey.ts).
import type { PasskeyFacts, PasswordSource, SealingKey } from '../ports'
import { removeRecord } from './changeSecrets'
import { isPasskeyId, passkeyPrefix } from './chooseVault'
import { Locked, NoVault } from './errors'
import type { OpenVault } from './openVault'
import { openWith } from './openWith'
import { headerBytes, type RecordHeader, recordFormat } from './record'
import { type TriedPassword, tryPassword } from './tryPassword'
import { sayLost } from './unlock'

type NotOpened = Exclude<TriedPassword, { type: 'opened' }>

export type PasskeyUnlockResult =
  | { type: 'unlocked' }
  /** The vault has no such passkey (any more). */
  | { type: 'unknown passkey' }
  /** It is known, but what it gave opens nothing. */
  | { type: 'wrong passkey' }
  | { type: 'damaged'; records: string[] }

export type AddPasskeyResult = { type: 'added'; id: string } | { type: 'too many' } | NotOpened

export type RemovePasskeyResult = { type: 'removed' } | { type: 'unknown passkey' } | NotOpened

const mostPasskeys = 20

/** Only in turn. Wrong passwords do not make a passkey wait: it is not guessed. Throws Keystore.NoVault. */
export async function unlockWithPasskey(
  open: OpenVault,
  passkeyId: string,
  wrapping: SealingKey,
): Promise<PasskeyUnlockResult> {
  const vault = await open.look()
  if (vault.type === 'empty') throw new NoVault()
  if (vault.type === 'damaged') return vault
  const wrap = vault.passkeys.get(passkeyId)
  if (!wrap) return { type: 'unknown passkey' }
  const opened = await openWith(open.ports.sealer, vault, wrap, wrapping)
  if (!opened) return { type: 'wrong passkey' }
  if (opened.type === 'damaged') return opened
  await sayLost(open, opened.lost)
  await open.begin(vault.vaultId, opened.dataKey, opened.sealedKey)
  return { type: 'unlocked' }
}

/** Only in turn. The password counts like an unlock. Throws Keystore.Locked. */
export async function addPasskey(
  open: OpenVault,
  password: PasswordSource,
  passkey: PasskeyFacts,
  wrapping: SealingKey,
): Promise<AddPasskeyResult> {
  const { checked, session, ports } = open
  if (checked?.type !== 'sound' || !session) throw new Locked()
  if (checked.passkeys.size >= mostPasskeys) return { type: 'too many' }
  const tried = await tryPassword(ports, checked, password)
  if (tried.type !== 'opened') return tried
  const { sealer, clock, newId } = ports
  const header: RecordHeader = {
    format: recordFormat,
    revision: 1,
    vaultId: checked.vaultId,
    createdAt: clock(),
    id: `${passkeyPrefix}${newId()}`,
    kind: 'passkey wrap',
    passkey,
  }
  const sealed = await sealer.rewrapDataKey(tried.sealedKey, { wrapping, associated: headerBytes(header) })
  if (!sealed) return { type: 'wrong password' }
  await open.copies.write([{ ...header, sealed }], async (copy) => {
    return (await sealer.unwrapDataKey(wrapping, copy.sealed, headerBytes(copy))) !== undefined
  })
  await open.look()
  return { type: 'added', id: header.id }
}

/** Only in turn. It opens nothing afterwards. The password counts like an unlock. Throws Keystore.Locked. */
export async function removePasskey(
  open: OpenVault,
  password: PasswordSource,
  passkeyId: string,
): Promise<RemovePasskeyResult> {
  const { checked, session, ports } = open
  if (checked?.type !== 'sound' || !session) throw new Locked()
  const record = isPasskeyId(passkeyId) ? checked.passkeys.get(passkeyId) : undefined
  if (!record) return { type: 'unknown passkey' }
  const tried = await tryPassword(ports, checked, password)
  if (tried.type !== 'opened') return tried
  await removeRecord(open, record)
  return { type: 'removed' }
}

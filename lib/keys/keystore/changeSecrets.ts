// Adds a secret to an unlocked vault, and takes one out.
import type { VaultRecord } from '../ports'
import { type NewSecret, opens } from './createVault'
import { Locked, NotKept } from './errors'
import type { OpenVault } from './openVault'
import { headerBytes, type RecordHeader, recordFormat } from './record'
import { forgetSecret } from './session'
import { UnknownSecret } from './withKey'

/** Only in turn. The secret's new id; its `plain` is left to the caller to wipe. Throws Keystore.Locked. */
export async function addSecret(open: OpenVault, { kind, plain }: NewSecret): Promise<string> {
  const { vault, session } = held(open)
  const { sealer, clock, newId } = open.ports
  // Oldest first is the order of secrets: a clock that stands still or goes back must not mix them.
  const newest = Math.max(0, ...[...vault.secrets.values()].map(({ createdAt }) => createdAt + 1))
  const header: RecordHeader = {
    format: recordFormat,
    revision: 1,
    vaultId: vault.vaultId,
    createdAt: Math.max(newest, clock()),
    id: `${kind}:${newId()}`,
    kind,
  }
  const sealed = await sealer.seal(session.dataKey, plain, headerBytes(header))
  await open.copies.write([{ ...header, sealed }], (copy) =>
    opens(sealer, session.dataKey, copy.sealed, headerBytes(copy)),
  )
  await lookAgain(open)
  return header.id
}

/**
 * Only in turn. The secret is gone from both copies afterwards; a record of its id that holds nothing stays, so that
 * no copy of before is ever taken for it. Throws Keystore.Locked, Keystore.UnknownSecret.
 */
export async function removeSecret(open: OpenVault, secretId: string): Promise<void> {
  const { vault, session } = held(open)
  const record = vault.secrets.get(secretId)
  if (!record) throw new UnknownSecret(secretId)
  await removeRecord(open, record)
  forgetSecret(session, secretId)
}

/** Only in turn. Puts an empty record in its place, in both copies. */
export async function removeRecord(open: OpenVault, record: VaultRecord): Promise<void> {
  const { kdf: _, passkey: __, checksum: ___, ...rest } = record
  const nothing = { nonce: new Uint8Array(), ciphertext: new Uint8Array() }
  const removed = { ...rest, kind: 'removed' as const, revision: record.revision + 1, sealed: nothing }
  await open.copies.write([removed], async (copy) => copy.sealed.ciphertext.length === 0)
  await lookAgain(open)
}

function held({ checked, session }: OpenVault) {
  if (checked?.type !== 'sound' || !session) throw new Locked()
  return { vault: checked, session }
}

async function lookAgain(open: OpenVault): Promise<void> {
  const vault = await open.look()
  if (vault.type !== 'sound') throw new NotKept(vault.type)
}

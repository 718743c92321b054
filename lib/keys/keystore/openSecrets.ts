// All secrets of a vault in the open, for the one deed that takes them out: a backup file.
import type { BackupSecret } from '../backup/contents'
import type { Sealer, SealingKey } from '../ports'
import type { SoundVault } from './chooseVault'
import type { SecretKind } from './createVault'
import { headerBytes } from './record'
import { SecretDamaged } from './withKey'

const secretKinds: readonly SecretKind[] = ['phrase', 'private key']

export function isSecretKind(kind: string): kind is SecretKind {
  return secretKinds.some((known) => known === kind)
}

/** Oldest first. The caller wipes each `plain`. Throws Keystore.SecretDamaged, and then leaves none open. */
export async function openSecrets(
  sealer: Sealer,
  vault: SoundVault,
  dataKey: SealingKey,
): Promise<BackupSecret[]> {
  const secrets: BackupSecret[] = []
  for (const record of [...vault.secrets.values()].sort((a, b) => a.createdAt - b.createdAt)) {
    const plain = await sealer.open(dataKey, record.sealed, headerBytes(record))
    if (!plain) {
      for (const opened of secrets) opened.plain.fill(0)
      throw new SecretDamaged(record.id)
    }
    secrets.push({ id: record.id, kind: record.kind, plain })
  }
  return secrets
}

// All secrets of the vault in a file under a password of its own.
import { type SealedBackup, sealBackup } from '../backup/sealBackup'
import type { PasswordSource } from '../ports'
import type { SoundVault } from './chooseVault'
import { Locked } from './errors'
import { openSecrets } from './openSecrets'
import type { OpenVault } from './openVault'
import { type TriedPassword, tryPassword } from './tryPassword'

export type ExportResult = SealedBackup | Exclude<TriedPassword, { type: 'opened' }>

/** What is whole goes into the file; the check of the file says which accounts it does not lead to. */
function withoutLost(vault: SoundVault, lost: readonly string[]): SoundVault {
  const secrets = new Map([...vault.secrets].filter(([id]) => !lost.includes(id)))
  return { ...vault, secrets }
}

/** Only in turn. The vault's password counts like an unlock. Throws Keystore.Locked. */
export async function exportBackup(
  open: OpenVault,
  backup: { password: PasswordSource; filePassword: PasswordSource; profile: unknown },
): Promise<ExportResult> {
  const { checked, session, ports } = open
  if (checked?.type !== 'sound' || !session) throw new Locked()
  const tried = await tryPassword(ports, checked, backup.password)
  if (tried.type !== 'opened') return tried
  const secrets = await openSecrets(ports.sealer, withoutLost(checked, tried.lost), tried.dataKey)
  try {
    return await sealBackup(ports, open.kdf, backup.filePassword, { secrets, profile: backup.profile })
  } finally {
    for (const { plain } of secrets) plain.fill(0)
  }
}

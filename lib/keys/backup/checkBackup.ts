// What a backup file would restore, with the proof that it would. It touches no vault, and no secret leaves.
import type { Address } from '@/lib/base/address'
import type { KeySource } from '../keystore/withKey'
import type { PasswordSource, Sealer, Stretch } from '../ports'
import { backupAddresses } from './backupAddresses'
import { type BackupProblem, openBackup } from './openBackup'

export interface BackupFileAndPassword {
  file: Uint8Array
  filePassword: PasswordSource
}

export type CheckBackupResult =
  | {
      type: 'readable'
      createdAt: number
      secrets: number
      profile: unknown
      /** What the file's secrets lead to, in the order of what was asked; undefined where they lead nowhere. */
      addresses: (Address | undefined)[]
    }
  | BackupProblem

/** `sourcesOf` reads from the file's profile which addresses are to be derived; what it throws passes. */
export async function checkBackup(
  ports: { sealer: Sealer; stretch: Stretch },
  { file, filePassword }: BackupFileAndPassword,
  sourcesOf: (profile: unknown) => readonly KeySource[],
): Promise<CheckBackupResult> {
  const opened = await openBackup(ports, file, filePassword)
  if (opened.type !== 'opened') return opened
  try {
    const { secrets, profile } = opened.contents
    const addresses = backupAddresses(secrets, sourcesOf(profile))
    return { type: 'readable', createdAt: opened.createdAt, secrets: secrets.length, profile, addresses }
  } finally {
    opened.wipe()
  }
}

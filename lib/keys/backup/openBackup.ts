// Opens a backup file with its password. It touches no vault.
import type { PasswordSource, Sealer, Stretch } from '../ports'
import { type BackupContents, decodeContents } from './contents'
import { beforeContents, decodeFile, type FileProblem, headerOf } from './file'

export type BackupProblem =
  | FileProblem
  | { type: 'wrong password' }
  /** The seal fits, but what is inside is not what this version of the wallet writes. */
  | { type: 'unreadable contents' }

/** `wipe` fills the secrets with zeros; the caller must call it. Errors of stretching pass. */
export type OpenedBackup = { type: 'opened'; createdAt: number; contents: BackupContents; wipe(): void }

export async function openBackup(
  { sealer, stretch }: { sealer: Sealer; stretch: Stretch },
  bytes: Uint8Array,
  password: PasswordSource,
): Promise<OpenedBackup | BackupProblem> {
  const file = decodeFile(bytes)
  if (file.type !== 'file') return file
  const stretched = await stretch(password, file.kdf, { judge: false })
  if (stretched.type === 'weak') return { type: 'wrong password' }
  const key = await sealer.unwrapDataKey(stretched.key, file.key, headerOf(file))
  // The checksum fitted, so these are the bytes that were written: it is the password.
  if (!key) return { type: 'wrong password' }
  const plain = await sealer.open(key, file.contents, beforeContents(file, file.key))
  if (!plain) return { type: 'damaged file' }
  const wipe = () => void plain.fill(0)
  const contents = decodeContents(plain)
  if (contents) return { type: 'opened', createdAt: file.createdAt, contents, wipe }
  wipe()
  return { type: 'unreadable contents' }
}

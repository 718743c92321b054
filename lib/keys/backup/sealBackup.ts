// Makes a backup file: a new data key under the file's own password, the contents under the data key.
import type { Clock, KdfParameters, PasswordSource, Random, Sealer, Stretch, WeakPassword } from '../ports'
import { type BackupContents, encodeContents } from './contents'
import { beforeContents, encodeFile, headerOf, longestFile } from './file'

export type SealedBackup =
  | { type: 'exported'; file: Uint8Array<ArrayBuffer>; createdAt: number }
  | WeakPassword
  | { type: 'too large'; bytes: number }

/** The password is judged like every new one. The secrets of `contents` are left to the caller to wipe. */
export async function sealBackup(
  ports: { sealer: Sealer; stretch: Stretch; random: Random; clock: Clock },
  kdf: Pick<KdfParameters, 'memoryKib' | 'iterations' | 'parallelism'>,
  password: PasswordSource,
  contents: BackupContents,
): Promise<SealedBackup> {
  const { sealer, stretch, random, clock } = ports
  const parameters: KdfParameters = { name: 'argon2id', ...kdf, salt: random(16) }
  const stretched = await stretch(password, parameters, { judge: true })
  if (stretched.type === 'weak') return stretched
  const header = { createdAt: clock(), kdf: parameters }
  const made = await sealer.makeDataKey(stretched.key, headerOf(header))
  const plain = encodeContents(contents)
  try {
    const sealed = await sealer.seal(made.key, plain, beforeContents(header, made.sealed))
    const file = encodeFile({ ...header, key: made.sealed, contents: sealed })
    if (file.length > longestFile) return { type: 'too large', bytes: file.length }
    return { type: 'exported', file, createdAt: header.createdAt }
  } finally {
    plain.fill(0)
  }
}

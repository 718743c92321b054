// Which addresses the secrets in a backup file lead to: the proof that a file restores what it lists.
import type { Address } from '@/lib/base/address'
import { isSecretKind } from '../keystore/openSecrets'
import { addressesOfSecret, type KeySource } from '../keystore/withKey'
import type { BackupSecret } from './contents'

/** In the order of `sources`; undefined where the file has no such secret, or none that addresses come from. */
export function backupAddresses(
  secrets: readonly BackupSecret[],
  sources: readonly KeySource[],
): (Address | undefined)[] {
  const found = new Map<string, Address>()
  const name = (secretId: string, path: string) => `${secretId} ${path}`
  for (const { id, kind, plain } of secrets) {
    if (!isSecretKind(kind)) continue
    const paths = sources.filter((source) => source.secretId === id).map(({ path = '' }) => path)
    for (const [path, address] of addressesOfSecret(kind, plain, paths)) found.set(name(id, path), address)
  }
  return sources.map(({ secretId, path = '' }) => found.get(name(secretId, path)))
}

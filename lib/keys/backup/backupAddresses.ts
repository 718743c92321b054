// Which addresses the secrets in a backup file lead to: the proof that a file restores what it lists.
import type { Address } from '@/lib/base/address'
import { addressOfPrivateKey } from '../derivation/address'
import { eachPrivateKey } from '../derivation/bip32'
import { seedIn } from '../keystore/phraseSecret'
import type { KeySource } from '../keystore/withKey'
import type { BackupSecret } from './contents'

/** In the order of `sources`; undefined where the file has no such secret, or none that addresses come from. */
export function backupAddresses(
  secrets: readonly BackupSecret[],
  sources: readonly KeySource[],
): (Address | undefined)[] {
  const found = new Map<string, Address>()
  const name = (secretId: string, path: string) => `${secretId} ${path}`
  for (const { id, kind, plain } of secrets) {
    if (kind !== 'phrase') continue
    const paths = sources.filter((source) => source.secretId === id).map(({ path }) => path)
    const seed = seedIn(plain)
    eachPrivateKey(seed, paths, (key, path) => found.set(name(id, path), addressOfPrivateKey(key)))
  }
  return sources.map(({ secretId, path }) => found.get(name(secretId, path)))
}

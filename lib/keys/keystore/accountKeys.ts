// Private keys that a session derived before, sealed under its data key: a signature then costs one AES-GCM instead of
// six nodes of BIP-32. They live in memory only and open nothing once the session's data key is forgotten.
import type { Sealed, Sealer } from '../ports'
import { accountKeyBytes } from './record'
import type { Session } from './session'

interface Place {
  secretId: string
  path: string
}

/** So many keys are kept; whoever has more accounts derives the rest each time. */
const mostKeys = 5_000

/** The key, for the caller to wipe; undefined when it was not kept. */
export async function openAccountKey(
  sealer: Sealer,
  session: Session,
  { secretId, path }: Place,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const sealed = session.sealedKeys.get(secretId)?.get(path)
  return sealed && sealer.open(session.dataKey, sealed, accountKeyBytes(session.vaultId, secretId, path))
}

/** Keeps the key sealed; the key itself is left to the caller to wipe. */
export async function keepAccountKey(
  sealer: Sealer,
  session: Session,
  { secretId, path }: Place,
  key: Uint8Array,
): Promise<void> {
  const sealed = await sealer.seal(session.dataKey, key, accountKeyBytes(session.vaultId, secretId, path))
  const keys = session.sealedKeys.get(secretId) ?? new Map<string, Sealed>()
  if (keys.size < mostKeys) session.sealedKeys.set(secretId, keys.set(path, sealed))
}

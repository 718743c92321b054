// Another password for the same vault: its data key is wrapped anew, nothing else is written.
import type { KdfParameters, PasswordSource, WeakPassword } from '../ports'
import { Locked } from './errors'
import type { OpenVault } from './openVault'
import { highestCost, rewrap } from './rewrap'
import { type TriedPassword, tryPassword } from './tryPassword'

export type ChangeResult = { type: 'changed' } | WeakPassword | Exclude<TriedPassword, { type: 'opened' }>

/**
 * Only in turn. The old password counts like an unlock; the new one is judged. Passkeys go on opening the vault, for
 * they wrap the same data key. Throws Keystore.Locked.
 */
export async function changePassword(
  open: OpenVault,
  password: PasswordSource,
  newPassword: PasswordSource,
): Promise<ChangeResult> {
  const { checked, session, ports } = open
  if (checked?.type !== 'sound' || !session) throw new Locked()
  const tried = await tryPassword(ports, checked, password)
  if (tried.type !== 'opened') return tried
  const { wrap } = checked
  const cost = wrap.kdf ? highestCost(wrap.kdf, open.kdf) : open.kdf
  const { memoryKib, iterations, parallelism } = cost
  const kdf: KdfParameters = {
    name: 'argon2id',
    memoryKib,
    iterations,
    parallelism,
    salt: ports.random(16),
  }
  const stretched = await ports.stretch(newPassword, kdf, { judge: true })
  if (stretched.type === 'weak') return stretched
  const written = await rewrap(open, wrap, tried.sealedKey, { wrapping: stretched.key, kdf })
  return written ? { type: 'changed' } : { type: 'wrong password' }
}

/** Only in turn. Whether this is the vault's password; it counts like an unlock. Throws Keystore.Locked. */
export async function checkPassword(
  open: OpenVault,
  password: PasswordSource,
): Promise<{ type: 'right' } | Exclude<TriedPassword, { type: 'opened' }>> {
  const { checked, session, ports } = open
  if (checked?.type !== 'sound' || !session) throw new Locked()
  const tried = await tryPassword(ports, checked, password)
  return tried.type === 'opened' ? { type: 'right' } : tried
}

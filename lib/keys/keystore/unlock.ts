// Opens the vault with its password.
import type { PasswordSource } from '../ports'
import { NoVault } from './errors'
import type { OpenVault } from './openVault'
import { type TriedPassword, tryPassword } from './tryPassword'

export type UnlockResult = { type: 'unlocked' } | Exclude<TriedPassword, { type: 'opened' }>

/** Only in turn. Throws Keystore.NoVault. Errors of stretching pass and count as no failure. */
export async function unlock(open: OpenVault, password: PasswordSource): Promise<UnlockResult> {
  const vault = await open.look()
  if (vault.type === 'empty') throw new NoVault()
  if (vault.type === 'damaged') return vault
  const tried = await tryPassword(open.ports, vault, password)
  if (tried.type !== 'opened') return tried
  await open.begin(vault.vaultId, tried.dataKey, tried.sealedKey)
  return { type: 'unlocked' }
}

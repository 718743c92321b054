// Opens the vault with its password.
import type { KdfParameters, PasswordSource, SealedKey, SealingKey, VaultRecord } from '../ports'
import { NoVault } from './errors'
import type { OpenVault } from './openVault'
import { raisedCost, rewrap } from './rewrap'
import { type TriedPassword, tryPassword } from './tryPassword'

export type UnlockResult = { type: 'unlocked' } | Exclude<TriedPassword, { type: 'opened' }>

/**
 * Only in turn. Throws Keystore.NoVault. Errors of stretching pass and count as no failure.
 * A wrap that was made at a lower cost than today's is written anew afterwards; should that fail, it is tried again at
 * the next unlock, and nothing else comes of it.
 */
export async function unlock(open: OpenVault, password: PasswordSource): Promise<UnlockResult> {
  const vault = await open.look()
  if (vault.type === 'empty') throw new NoVault()
  if (vault.type === 'damaged') return vault
  const { wrap } = vault
  const cost = wrap.kdf && raisedCost(wrap.kdf, open.kdf)
  const kdf: KdfParameters | undefined = cost && {
    name: 'argon2id',
    ...cost,
    salt: open.ports.random(16),
  }
  const tried = await tryPassword(open.ports, vault, password, kdf)
  if (tried.type !== 'opened') return tried
  await sayLost(open, tried.lost)
  await open.begin(vault.vaultId, tried.dataKey, tried.sealedKey)
  if (kdf && tried.second) raiseLater(open, wrap, tried.sealedKey, { kdf, second: tried.second })
  return { type: 'unlocked' }
}

/** What can't be said keeps no vault shut. */
export async function sayLost(open: OpenVault, lost: string[]): Promise<void> {
  if (lost.length === 0) return
  await open.ports.repaired({ copy: 'database', problem: 'secret lost', records: lost }).catch(() => {})
}

/** Waits outside of the turn: nobody else shall wait for the second stretching. */
function raiseLater(
  open: OpenVault,
  wrap: VaultRecord,
  from: SealedKey,
  to: { kdf: KdfParameters; second: Promise<SealingKey | undefined> },
): void {
  const raise = async () => {
    const wrapping = await to.second
    if (!wrapping) return
    await open.inTurn(async () => {
      const { checked } = open
      // Another password since, another vault, or none: what was tried is no longer what counts.
      if (checked?.type !== 'sound' || checked.vaultId !== wrap.vaultId) return
      if (checked.wrap.id !== wrap.id || checked.wrap.revision !== wrap.revision) return
      await rewrap(open, wrap, from, { wrapping, kdf: to.kdf })
    })
  }
  // The wrap of before opens as it did.
  raise().catch(() => {})
}

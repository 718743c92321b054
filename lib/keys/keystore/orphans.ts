// Which stored copies an aborted write left behind. Pure.
import type { VaultRecord } from '../ports'
import { isWrap } from './chooseVault'
import { isIntact } from './record'

/** A creation that broke off is tried again soon; what is older was a vault. */
const soonMs = 3_600_000

/**
 * The copies beside the sound vault of `wrap` that nothing can be lost with; no pointer names them, and each of them is
 * either another revision of a record that is whole, a passkey's, a wrap of another vault without secrets, or a secret
 * without a wrap from just before this vault was made. Everything else stays: where a pointer was lost or a vault was
 * damaged and replaced, such a copy may be the only one of a phrase.
 */
export function orphansBeside(
  pointers: ReadonlyMap<string, number>,
  { vaultId, createdAt }: Pick<VaultRecord, 'vaultId' | 'createdAt'>,
  copies: readonly VaultRecord[],
): VaultRecord[] {
  const unnamed = copies.filter(({ id, revision }) => pointers.get(id) !== revision)
  return unnamed.filter((copy) => {
    if (pointers.has(copy.id)) return true
    if (!isIntact(copy)) return false
    // What a broken-off addition left, or a passkey that was given up: the password opens all that it opens.
    if (copy.vaultId === vaultId) return copy.kind === 'passkey wrap'
    const vault = unnamed.filter((other) => other.vaultId === copy.vaultId)
    const hasWrap = vault.some(({ kind }) => isWrap(kind))
    const secrets = vault.filter(({ kind }) => !isWrap(kind) && kind !== 'removed')
    if (hasWrap) return secrets.length === 0
    return secrets.every((secret) => Math.abs(createdAt - secret.createdAt) < soonMs)
  })
}

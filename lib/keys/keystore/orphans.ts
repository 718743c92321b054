// Which stored copies an aborted write left behind. Pure.
import type { VaultRecord } from '../ports'
import { isWrap } from './chooseVault'
import { isIntact } from './record'

/**
 * The copies beside a sound vault that nothing can be lost with; no pointer names them, and each of them is either
 * another revision of a record that is whole, a passkey's, or of another vault that has secrets without a wrap or a wrap
 * without secrets. Everything else stays: where a pointer was lost, such a copy may be the only one of a phrase.
 */
export function orphansBeside(
  pointers: ReadonlyMap<string, number>,
  vaultId: string,
  copies: readonly VaultRecord[],
): VaultRecord[] {
  const unnamed = copies.filter(({ id, revision }) => pointers.get(id) !== revision)
  return unnamed.filter((copy) => {
    if (pointers.has(copy.id)) return true
    if (!isIntact(copy)) return false
    // What a broken-off addition left, or a passkey that was given up: the password opens all that it opens.
    if (copy.vaultId === vaultId) return copy.kind === 'passkey wrap'
    const vault = unnamed.filter((other) => other.vaultId === copy.vaultId).map(({ kind }) => kind)
    return !(vault.some(isWrap) && vault.some((kind) => !isWrap(kind) && kind !== 'removed'))
  })
}

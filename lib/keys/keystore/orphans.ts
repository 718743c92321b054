// Which stored copies an aborted write left behind. Pure.
import type { VaultRecord } from '../ports'
import { isIntact } from './record'

/**
 * The copies beside a sound vault that nothing can be lost with; no pointer names them, and each of them is either
 * another revision of a record that is whole, or of another vault that has secrets without a password wrap or a wrap
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
    if (copy.vaultId === vaultId || !isIntact(copy)) return false
    const kinds = new Set(unnamed.filter((other) => other.vaultId === copy.vaultId).map(({ kind }) => kind))
    return kinds.size === 1
  })
}

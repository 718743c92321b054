// What following a chain needs to keep.
import type { StoredHead, TreeHeader } from './treeHeader'

export interface HeaderStore {
  /** Every header that is kept of a chain, canonical or left. */
  headers(chainId: number): Promise<TreeHeader[]>
  head(chainId: number): Promise<StoredHead | undefined>
  /** In one transaction: the tree never says something else than the head. */
  write(change: HeaderChange): Promise<void>
}

export interface HeaderChange {
  head: StoredHead
  /** New ones, and those whose `left` changed. */
  put: readonly TreeHeader[]
  /** Hashes of those that are too old to keep. */
  forget: readonly TreeHeader[]
}

// An account of the user's own: an address, where its key comes from, and what the user calls it.
import type { Address } from '@/lib/base/address'

export type AccountSource =
  /** A key below a phrase in the keystore: `secretId` names the phrase, `path` is BIP-32's, `index` the last step. */
  { type: 'phrase'; secretId: string; path: string; index: number }

export interface Account {
  address: Address
  name: string
  /** Lowest first on every screen. */
  order: number
  source: AccountSource
  /** May the connect question offer it to a site? */
  visibleToSites: boolean
  createdAt: number
}

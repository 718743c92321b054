// An account of the user's own: an address, where its key comes from, and what the user calls it.
import { pathSchemes } from '@/lib/base/accountPath'
import type { Address } from '@/lib/base/address'

/** A key in the keystore: `secretId` names the secret. */
export type KeptSource =
  /**
   * Below a phrase: `path` is BIP-32's, `scheme` the path with an x where the account's number goes, `index` that
   * number. Without a scheme it is BIP-44's, as in the first version.
   */
  | { type: 'phrase'; secretId: string; path: string; index: number; scheme?: string }
  | { type: 'private key'; secretId: string }

export type AccountSource =
  | KeptSource
  /** An address without a key: it can be looked at, and nothing can be signed. */
  | { type: 'watch-only' }

export interface Account {
  address: Address
  name: string
  /** Lowest first on every screen. */
  order: number
  source: AccountSource
  /** May the connect question offer it to a site? */
  visibleToSites: boolean
  /** The user put it away: in no list but that of hidden accounts, and no site sees it. */
  hidden?: true
  /** The user keeps money here for long: it starts hidden from sites, and screens say so. */
  savings?: true
  createdAt: number
}

/** The id of the secret that its key comes from; undefined for an account without a key. */
export function secretOf({ source }: Pick<Account, 'source'>): string | undefined {
  return source.type === 'watch-only' ? undefined : source.secretId
}

/** Is there a key of ours to sign with? */
export function canSign({ source }: Pick<Account, 'source'>): boolean {
  return source.type !== 'watch-only'
}

/** Does an account with such a key start offered to sites? Each source is named here: one that comes later starts hidden. */
export function startsVisible({ type }: AccountSource): boolean {
  switch (type) {
    case 'phrase':
    case 'private key':
      return true
    case 'watch-only':
      return false
    default:
      return neverVisible(type)
  }
}

function neverVisible(_: never): false {
  return false
}

/** May a connect question offer it? Also what a grant may hold. */
export function isOffered({ visibleToSites, hidden }: Pick<Account, 'visibleToSites' | 'hidden'>): boolean {
  return visibleToSites && !hidden
}

/** The scheme of an account below a phrase; undefined for any other. */
export function schemeOf({ source }: Pick<Account, 'source'>): string | undefined {
  return source.type === 'phrase' ? (source.scheme ?? pathSchemes.standard) : undefined
}

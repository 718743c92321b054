// What a token contract says of itself. Nobody else was asked, so it is a claim.
import type { Address } from './address'
import type { Known } from './known'

export interface ClaimedToken {
  claimedSymbol: string
  claimedName: string
  claimedDecimals: number
  /** The symbol or the name held characters that hide or turn text, or was too long: shown is what is left. */
  altered?: true
}

/** What a token calls itself, and what the shipped list says of that. */
export interface NamedToken {
  token: Address
  claim: Known<ClaimedToken> | { type: 'unknown'; reason: string }
  list?: ListView
}

/** What an ERC-721 or ERC-1155 contract says of itself and of one of its tokens. */
export interface ClaimedNft {
  standard: 'erc721' | 'erc1155'
  /** Missing where the contract gives none. */
  claimedName?: string
  /** How many of this token the account has: 0 or 1 of an ERC-721. */
  held: bigint
}

/** A token of the list that ships with the wallet. */
export interface ListedToken {
  token: Address
  symbol: string
  decimals: number
}

/** What the shipped list says of a token, beside what its contract says of itself. */
export type ListView =
  | ({
      type: 'listed'
      /** The contract says another symbol, or other decimals, than the list. */
      otherSymbol: boolean
      otherDecimals: boolean
    } & ListedToken)
  /** `looksLike`: a listed token, at another address, whose symbol could be taken for this one's. */
  | { type: 'not listed'; looksLike?: ListedToken }
  /** No list of this network ships. */
  | { type: 'no list' }

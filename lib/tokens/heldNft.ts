// An NFT that the user accepted to see: one token of a collection.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedNft } from '@/lib/base/token'

export interface NftKey {
  account: Address
  chainId: number
  contract: Address
  /** In decimal: databases have no index for larger numbers. */
  tokenId: string
}

/** `claim` is what the contract last said, with how many of it the account has. */
export type HeldNft = NftKey & { acceptedAt: number; claim: Known<ClaimedNft> }

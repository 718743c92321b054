// What the screens of the open wallet share: what is in use, and which of them is shown.
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import type { Network } from '@/lib/chain/networks/network'

/** What is in use. Every screen of the open wallet gets it. */
export interface InUse {
  account: Account
  network: Network
  accounts: Account[]
  networks: Network[]
}

export type HomeTab = 'activity' | 'tokens' | 'sites'

/** Which NFT a send begins with; `tokenId` in decimal. */
export interface NftStart {
  contract: Address
  tokenId: string
}

export type View =
  /** `waiting`: a question of ours is open in the approval window. */
  | { type: 'home'; waiting?: boolean; tab?: HomeTab }
  /** `token` or `nft`: an accepted one to begin with, instead of the network's own coin. */
  | { type: 'send'; token?: Address; nft?: NftStart }
  /** `token`: one from the activity to look at. */
  | { type: 'add token'; token?: Address }
  | { type: 'receive' }
  | { type: 'transaction'; id: string }

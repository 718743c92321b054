// What the tokens need from the world.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedNft } from '@/lib/base/token'
import type { HeldNft, NftKey } from './heldNft'
import type { HeldToken, TokenBalance } from './heldToken'

export interface TokenStore {
  /** What was decided for this account on this network. */
  of(account: Address, chainId: number): Promise<HeldToken[]>
  /** Replaces an earlier decision on the same token. */
  put(token: HeldToken): Promise<void>
  /** Replaces an older reading; a newer one stays. */
  putBalance(balance: TokenBalance): Promise<void>
  nftsOf(account: Address, chainId: number): Promise<HeldNft[]>
  putNft(nft: HeldNft): Promise<void>
  /** A newer reading of an NFT that is still there; an older one is dropped. */
  renewNft(key: NftKey, claim: Known<ClaimedNft>): Promise<void>
  removeNft(key: NftKey): Promise<void>
}

/** Milliseconds since 1970. */
export type Clock = () => number

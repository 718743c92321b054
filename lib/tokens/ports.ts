// What the tokens need from the world.
import type { Address } from '@/lib/base/address'
import type { HeldToken, TokenBalance } from './heldToken'

export interface TokenStore {
  /** What was decided for this account on this network. */
  of(account: Address, chainId: number): Promise<HeldToken[]>
  /** Replaces an earlier decision on the same token. */
  put(token: HeldToken): Promise<void>
  /** Replaces an older reading; a newer one stays. */
  putBalance(balance: TokenBalance): Promise<void>
}

/** Milliseconds since 1970. */
export type Clock = () => number

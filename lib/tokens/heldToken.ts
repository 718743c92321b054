// What the user decided about a token: accepted tokens are shown, all others are not.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedToken } from '@/lib/base/token'

export interface TokenKey {
  account: Address
  chainId: number
  token: Address
}

/** `claim` is what the contract said when the user accepted it; amounts are counted by it from then on. */
export type AcceptedToken = TokenKey & { decision: 'accepted'; decidedAt: number; claim: Known<ClaimedToken> }

export type HeldToken = AcceptedToken | (TokenKey & { decision: 'hidden'; decidedAt: number })

/** The last reading of a balance, in the token's smallest unit. */
export interface TokenBalance extends TokenKey {
  balance: Known<bigint>
}

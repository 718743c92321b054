// Commands for tokens, NFTs and names.
import * as v from 'valibot'
import type { Address } from '@/lib/base/address'
import { isNameShaped, type NameResolution } from '@/lib/base/ensName'
import type { Known } from '@/lib/base/known'
import type { ClaimedNft, ClaimedToken, ListedToken, ListView } from '@/lib/base/token'
import { address, chainId, uint256 } from './fields'

/** An NFT's id in decimal. */
const decimal = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,77})$/))
const tokenKey = { account: address, chainId, token: address }

export const tokensCommands = {
  /** Asks a token contract what it says of itself; nothing is stored. */
  readToken: v.object({ chainId, token: address }),
  /** Shows a token from now on, if its contract still says what the user saw. */
  acceptToken: v.object({
    ...tokenKey,
    shown: v.object({ claimedSymbol: v.string(), claimedDecimals: v.number() }),
  }),
  /** Shows it no more, and offers it no more. */
  hideToken: v.object(tokenKey),
  /** Asks which tokens of the shipped list the account has, in one call; nothing is stored or shown by it. */
  findTokens: v.object({ account: address, chainId }),
  /** Shows an NFT no more. */
  hideNft: v.object({ account: address, chainId, contract: address, tokenId: decimal }),
  /** Asks for the balances of the accepted tokens and NFTs and stores them. */
  refreshTokens: v.object({ account: address, chainId }),
  /**
   * Looks an ENS name up on mainnet and asks whether the address answers to it; nothing is stored. `gateways` are hosts
   * outside the chain that the user agreed to ask (see 'needs gateway').
   */
  resolveName: v.object({
    // What may be a recovery phrase gets no further than here.
    name: v.pipe(v.string(), v.maxLength(1_000), v.check(isNameShaped, 'expected a name')),
    gateways: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50))),
  }),
  /** Asks a collection's contract about one of its tokens; nothing is stored. */
  readNft: v.object({ chainId, contract: address, tokenId: uint256, account: address }),
} as const

/** What each of them answers; commands not named here answer nothing. */
export interface TokensResults {
  /** With what the shipped list says of it. */
  readToken: (Known<ClaimedToken> & { list: ListView }) | { type: 'unknown'; reason: string }
  acceptToken:
    | { type: 'accepted' }
    /** The contract says something else than was shown: look again. */
    | { type: 'says otherwise'; claim: Known<ClaimedToken> }
    | { type: 'unknown'; reason: string }
  findTokens:
    | { type: 'found'; tokens: ListedToken[]; asked: number }
    /** No list ships for this network. */
    | { type: 'no list' }
    | { type: 'unknown'; reason: string }
  /** Those that could not be read. */
  refreshTokens: { token: Address; tokenId?: string; reason: string }[]
  resolveName: NameResolution
  readNft: Known<ClaimedNft> | { type: 'unknown'; reason: string }
}

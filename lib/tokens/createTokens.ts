// The tokens the user holds: shown only after the user accepted them, with balances read from their contracts.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedToken, ListedToken } from '@/lib/base/token'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { type ProveCall, readToken, readTokenBalance } from '@/lib/chain/contracts/erc20'
import { findHeld } from '@/lib/chain/contracts/holdings'
import { readNft } from '@/lib/chain/contracts/nft'
import { listedTokens } from '@/lib/lists/tokens/findListed'
import type { NftKey } from './heldNft'
import type { AcceptedToken, TokenKey } from './heldToken'
import type { Clock, TokenStore } from './ports'

export type TokenAccepted =
  | { type: 'accepted' }
  /** The contract says something else than the user saw: look again. */
  | { type: 'says otherwise'; claim: Known<ClaimedToken> }
  | { type: 'unknown'; reason: string }

export type NftAccepted = { type: 'accepted' } | { type: 'not held' } | { type: 'unknown'; reason: string }

/** `tokenId` where it is an NFT's. */
export interface FailedBalance {
  token: Address
  tokenId?: string
  reason: string
}

export type FoundTokens =
  /** Those of the list that the account has some of and that nobody has decided about; `asked` is how many were asked. */
  | { type: 'found'; tokens: ListedToken[]; asked: number }
  | { type: 'no list' }
  | { type: 'unknown'; reason: string }

export interface Tokens {
  /** Shows a token from now on, if its contract still claims what the user saw. */
  accept(
    key: TokenKey,
    shown: Pick<ClaimedToken, 'claimedSymbol' | 'claimedDecimals'>,
  ): Promise<TokenAccepted>
  /** Shows it no more, and offers it no more. */
  hide(key: TokenKey): Promise<void>
  /** Asks which tokens of the shipped list the account has, in one call to the chain. Nothing is shown by it. */
  find(account: Address, chainId: number): Promise<FoundTokens>
  /** Shows an NFT from now on, if its contract says that the account has it. */
  acceptNft(key: NftKey): Promise<NftAccepted>
  hideNft(key: NftKey): Promise<void>
  /** Reads the balance of every accepted token and NFT and stores it; answers those that could not be read. */
  refresh(account: Address, chainId: number): Promise<FailedBalance[]>
}

export function createTokens(ports: {
  store: TokenStore
  chains: ChainClients
  clock: Clock
  /** Runs a token's own code on proved state; without it balances are what a quorum reports. */
  proveCall?: ProveCall
}): Tokens {
  const { store, chains, clock, proveCall } = ports
  return {
    async accept(key, shown) {
      const claim = await readToken(await chains.of(key.chainId), key.token)
      if ('type' in claim) return claim
      const { claimedSymbol, claimedDecimals } = claim.value
      if (claimedSymbol !== shown.claimedSymbol || claimedDecimals !== shown.claimedDecimals) {
        return { type: 'says otherwise', claim }
      }
      await store.put({ ...key, decision: 'accepted', decidedAt: clock(), claim })
      return { type: 'accepted' }
    },
    hide: (key) => store.put({ ...key, decision: 'hidden', decidedAt: clock() }),
    async find(account, chainId) {
      const listed = listedTokens(chainId)
      if (listed.length === 0) return { type: 'no list' }
      const decided = new Set((await store.of(account, chainId)).map(({ token }) => token))
      const open = listed.filter(({ token }) => !decided.has(token))
      try {
        const client = await chains.of(chainId)
        const held = new Set(
          await findHeld(
            client,
            account,
            open.map(({ token }) => token),
          ),
        )
        return { type: 'found', tokens: open.filter(({ token }) => held.has(token)), asked: open.length }
      } catch (error) {
        if (!isChainError(error)) throw error
        return { type: 'unknown', reason: error.message }
      }
    },
    async acceptNft(key) {
      const { account, chainId, contract, tokenId } = key
      const claim = await readNft(await chains.of(chainId), contract, BigInt(tokenId), account)
      if ('type' in claim) return claim
      if (claim.value.held === 0n) return { type: 'not held' }
      await store.putNft({ account, chainId, contract, tokenId, acceptedAt: clock(), claim })
      return { type: 'accepted' }
    },
    hideNft: (key) => store.removeNft(key),
    async refresh(account, chainId) {
      const [held, nfts] = await Promise.all([store.of(account, chainId), store.nftsOf(account, chainId)])
      const accepted = held.filter((each): each is AcceptedToken => each.decision === 'accepted')
      if (accepted.length + nfts.length === 0) return []
      const client = await chains.of(chainId)
      const failed = await Promise.all([
        ...accepted.map(async ({ token }): Promise<FailedBalance[]> => {
          const balance = await readTokenBalance(client, token, account, proveCall)
          if ('type' in balance) return [{ token, reason: balance.reason }]
          await store.putBalance({ account, chainId, token, balance })
          return []
        }),
        ...nfts.map(async (nft): Promise<FailedBalance[]> => {
          const { contract, tokenId } = nft
          const claim = await readNft(client, contract, BigInt(tokenId), account)
          if ('type' in claim) return [{ token: contract, tokenId, reason: claim.reason }]
          await store.renewNft(nft, claim)
          return []
        }),
      ])
      return failed.flat()
    },
  }
}

// The tokens the user holds: shown only after the user accepted them, with balances read from their contracts.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ClaimedToken } from '@/lib/base/token'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { readToken, readTokenBalance } from '@/lib/chain/contracts/erc20'
import type { AcceptedToken, TokenKey } from './heldToken'
import type { Clock, TokenStore } from './ports'

export type TokenAccepted =
  | { type: 'accepted' }
  /** The contract says something else than the user saw: look again. */
  | { type: 'says otherwise'; claim: Known<ClaimedToken> }
  | { type: 'unknown'; reason: string }

export interface FailedBalance {
  token: Address
  reason: string
}

export interface Tokens {
  /** Shows a token from now on, if its contract still claims what the user saw. */
  accept(
    key: TokenKey,
    shown: Pick<ClaimedToken, 'claimedSymbol' | 'claimedDecimals'>,
  ): Promise<TokenAccepted>
  /** Shows it no more, and offers it no more. */
  hide(key: TokenKey): Promise<void>
  /** Reads the balance of every accepted token and stores it; answers those that could not be read. */
  refresh(account: Address, chainId: number): Promise<FailedBalance[]>
}

export function createTokens(ports: { store: TokenStore; chains: ChainClients; clock: Clock }): Tokens {
  const { store, chains, clock } = ports
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
    async refresh(account, chainId) {
      const held = await store.of(account, chainId)
      const accepted = held.filter((each): each is AcceptedToken => each.decision === 'accepted')
      if (accepted.length === 0) return []
      const client = await chains.of(chainId)
      const failed = await Promise.all(
        accepted.map(async ({ token }): Promise<FailedBalance[]> => {
          const balance = await readTokenBalance(client, token, account)
          if ('type' in balance) return [{ token, reason: balance.reason }]
          await store.putBalance({ account, chainId, token, balance })
          return []
        }),
      )
      return failed.flat()
    },
  }
}

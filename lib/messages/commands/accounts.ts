// Commands for the list of own accounts.
import * as v from 'valibot'
import { isPathScheme, lastPathIndex } from '@/lib/base/accountPath'
import type { Address } from '@/lib/base/address'
import { address, chainId, count, label, secretId } from './fields'

const scheme = v.pipe(v.string(), v.maxLength(200), v.check(isPathScheme, 'expected a path with one x'))
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastPathIndex))

export const accountsCommands = {
  /**
   * The next account below a phrase (the oldest one, when none is named) in a scheme (BIP-44's, when none is named);
   * with an index exactly that one.
   */
  addAccount: v.object({
    name: label,
    secretId: v.optional(secretId),
    scheme: v.optional(scheme),
    index: v.optional(index),
    /** It starts hidden from sites. */
    savings: v.optional(v.boolean()),
  }),
  /** One step of looking for used accounts below a phrase: asks the chains about up to 20 addresses together. */
  discoverAccounts: v.object({
    secretId,
    schemes: v.pipe(v.array(scheme), v.minLength(1), v.maxLength(8)),
    chainIds: v.pipe(v.array(chainId), v.minLength(1), v.maxLength(50)),
    /** What the step before answered; without it the search begins. */
    state: v.optional(
      v.object({
        schemes: v.array(v.object({ scheme, looked: count, lastUsed: count })),
        chains: v.array(
          v.object({
            chainId,
            looked: count,
            used: count,
            failed: v.optional(v.string()),
            tokensUnknown: v.optional(v.literal(true)),
          }),
        ),
      }),
    ),
  }),
  /** Adds accounts below a phrase that were found. */
  addFound: v.object({
    secretId,
    places: v.pipe(v.array(v.object({ scheme, index, name: label })), v.minLength(1), v.maxLength(1_000)),
  }),
  /** May sites be offered this account? Turned off, those that see it see it no more. */
  setVisibleToSites: v.object({ address, visible: v.boolean() }),
  /** Puts an account away, or back into the lists. */
  hideAccount: v.object({ address, hidden: v.boolean() }),
  /** Forgets an account. `secret` says what the user was told of the key or phrase that goes with its last account. */
  removeAccount: v.object({ address, secret: v.picklist(['stays', 'goes', 'goes without backup']) }),
  renameAccount: v.object({ address, name: label }),
  /** Every account's address, in the order wanted. */
  orderAccounts: v.object({ addresses: v.array(address) }),
  selectAccount: v.object({ address }),
} as const

/** How far a search for accounts is. */
export interface DiscoveryState {
  schemes: { scheme: string; looked: number; lastUsed: number }[]
  /**
   * `failed`: why a chain does not answer; what it would have said is not known. `tokensUnknown`: it does not say who
   * holds tokens.
   */
  chains: {
    chainId: number
    looked: number
    used: number
    failed?: string | undefined
    tokensUnknown?: true | undefined
  }[]
}

export interface FoundAccount {
  scheme: string
  index: number
  path: string
  address: Address
  /** One of the wallet's accounts already. */
  own: boolean
  /** `tokens`: how many of the shipped list it holds, where neither of the others said that it was used. */
  chains: { chainId: number; transactions: bigint; balanceWei: bigint; tokens: number }[]
}

/** What each of them answers; commands not named here answer nothing. */
export interface AccountsResults {
  addAccount: { address: Address }
  discoverAccounts: { state: DiscoveryState; found: FoundAccount[]; done: boolean }
  addFound: { added: number }
  hideAccount: { type: 'done' } | { type: 'last in sight' }
  removeAccount:
    | { type: 'removed' }
    /** The wallet's only account: deleting the wallet is another deed. */
    | { type: 'last account' }
    /** Its key or phrase has no other account: the user must be told first, and whether it has a backup. */
    | { type: 'secret goes too'; backedUp: boolean }
}

// What a transaction would change for the account that sends it, and how that is known.
import type { Address } from '@/lib/base/address'
import type { HowKnown } from '@/lib/base/known'

/** One thing of the account's, before and after; only what differs is a change. */
export type Change =
  /** The network's own currency, without the fee. */
  | { type: 'ether'; beforeWei: bigint; afterWei: bigint }
  /** In the token's smallest unit. */
  | { type: 'token'; token: Address; before: bigint; after: bigint }
  /** How many of this one the account has: 0 or 1 of an ERC-721. */
  | {
      type: 'nft'
      standard: 'erc721' | 'erc1155'
      contract: Address
      tokenId: bigint
      before: bigint
      after: bigint
    }
  /** How much the spender may take. `through`: Permit2 holds this allowance, until a time in seconds since 1970. */
  | {
      type: 'allowance'
      token: Address
      spender: Address
      before: bigint
      after: bigint
      through?: { type: 'permit2'; untilSeconds: bigint }
    }
  /** Who may take this one token of a collection; missing: nobody. */
  | { type: 'nft approval'; contract: Address; tokenId: bigint; before?: Address; after?: Address }
  /** Whether the operator may take every token of the collection. */
  | { type: 'operator'; contract: Address; operator: Address; before: boolean; after: boolean }

export type SimulationMethod = 'eth_simulateV1' | 'debug_traceCall'

/** A simulation that came to an end, by whichever method. */
export interface Simulated {
  type: 'simulated'
  /** `fails`: the transaction at this place (0 is the first) would be reverted, with these words. */
  outcome: { type: 'succeeds' } | { type: 'fails'; place: number; reason: string }
  /** Empty when it fails. */
  changes: Change[]
  /** Contracts that spoke of the account in their logs and then gave no balance: what they did is not known. */
  unread: Address[]
  /** More was touched than is measured. */
  more: boolean
  method: SimulationMethod
  known: HowKnown
  /** Milliseconds since 1970, by our clock. */
  at: number
}

/** Nobody could say what would change; `reason` is in the endpoint's words or ours. */
export interface NotSimulated {
  type: 'not simulated'
  why: 'not offered' | 'no answer in time' | 'failed'
  reason: string
}

export type Simulation = Simulated | NotSimulated

/** While it runs nothing can be approved. */
export type SimulationState = Simulation | { type: 'pending' }

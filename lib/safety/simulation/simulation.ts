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
  /** Who owns a contract: told where the account owned it before or owns it after. */
  | { type: 'owner'; contract: Address; before?: Address; after?: Address }
  /** Whose code runs the account itself (EIP-7702); missing: it has none. */
  | { type: 'delegation'; before?: Address; after?: Address }
  /** Who votes with the account's tokens of this contract. */
  | { type: 'votes'; contract: Address; before?: Address; after?: Address }

/** `local`: run on this machine, on proved state. */
export type SimulationMethod = 'eth_simulateV1' | 'debug_traceCall' | 'eth_call' | 'local'

/** Whether it would go through. `fails`: the transaction at this place (0 is the first) would be reverted, in these words. */
export type Outcome = { type: 'succeeds' } | { type: 'fails'; place: number; reason: string }

/** What one run came to; `changes` is empty when it fails. */
export interface Effects {
  outcome: Outcome
  changes: Change[]
}

/** The same once more with other values of the block: another proposer, a minute later, another base fee. */
export type OtherBlock =
  | { type: 'same' }
  | ({ type: 'differs' } & Effects)
  /** The endpoint takes no other values, or did not answer. */
  | { type: 'not run' }

/** A simulation that came to an end, by whichever method. */
export interface Simulated extends Effects {
  type: 'simulated'
  /** Contracts that spoke of the account in their logs and then gave no balance: what they did is not known. */
  unread: Address[]
  /** More was touched than is measured. */
  more: boolean
  method: SimulationMethod
  known: HowKnown
  /** Milliseconds since 1970, by our clock. */
  at: number
  /** In ten-thousandths: amounts may turn out so much otherwise without being another result. */
  toleranceBps: bigint
  otherBlock: OtherBlock
  /** What another operator's endpoint says instead, beyond the tolerance. `outvoted`: a third one says what stands here. */
  contradicted?: Effects & { endpoint: string; outvoted: boolean }
  /** What was shown before, when it came out differently while the prompt stood open. */
  earlier?: Effects & { at: number }
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

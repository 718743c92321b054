// What a transaction does, as a value; screens turn it into a sentence.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { RecoveredCall } from './recovered/recoverCall'
import type { Field, Sentence } from './sentence'

export type Action =
  | { type: 'send'; to: Address; valueWei: bigint }
  | { type: 'token transfer'; token: Address; to: Address; amount: bigint }
  /** `unlimited`: 2^255 or more, which no token's supply comes near. */
  | { type: 'token approve'; token: Address; spender: Address; amount: bigint; unlimited: boolean }
  /** ERC-721 (`amount` is 1) or ERC-1155. `from` may be somebody else's account that the sender is approved for. */
  | {
      type: 'nft transfer'
      standard: 'erc721' | 'erc1155'
      contract: Address
      from: Address
      to: Address
      tokenId: bigint
      amount: bigint
    }
  | { type: 'deploy'; byteLength: number; valueWei: bigint }
  | KnownCall
  /** Not understood: the selector is all that can be said; `guess`: what the contract's code lets guess about it. */
  | {
      type: 'unknown call'
      to: Address
      selector: Hex
      byteLength: number
      valueWei: bigint
      guess?: RecoveredCall
    }

/** A function whose signature is known, with what it calls itself below it. */
export interface KnownCall {
  type: 'known call'
  to: Address
  selector: Hex
  /** Without spaces and argument names: approve(address,uint256). */
  signature: string
  /** What it does, by `does.` and this name; missing where only the function's name can be said. */
  sentence?: Sentence
  fields: Field[]
  valueWei: bigint
  /** The calls inside, in their order. */
  inner: Action[]
  /** Set when not everything inside could be unfolded. */
  cut?: 'too deep' | 'too many' | 'malformed'
}

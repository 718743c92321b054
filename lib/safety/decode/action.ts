// What a transaction does, as a value; screens turn it into a sentence.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

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
  /** Not understood: the selector is all that can be said. */
  | { type: 'unknown call'; to: Address; selector: Hex; byteLength: number; valueWei: bigint }

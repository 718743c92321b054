// What a transaction does, as a value; screens turn it into a sentence.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

export type Action =
  | { type: 'send'; to: Address; valueWei: bigint }
  | { type: 'token transfer'; token: Address; to: Address; amount: bigint }
  /** `unlimited`: 2^255 or more, which no token's supply comes near. */
  | { type: 'token approve'; token: Address; spender: Address; amount: bigint; unlimited: boolean }
  | { type: 'deploy'; byteLength: number; valueWei: bigint }
  /** Not understood: the selector is all that can be said. */
  | { type: 'unknown call'; to: Address; selector: Hex; byteLength: number; valueWei: bigint }

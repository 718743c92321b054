// What a descriptor makes of a call or of typed data, as a value; screens turn it into a sentence and a list.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { SentenceValue } from '../sentence'

export type DescribedValue =
  | SentenceValue
  /** A word in place of an amount, such as "All" or "Max" of a token; `token` missing: of the network's own currency. */
  | { type: 'amount in words'; words: string; token?: Address; symbol?: string }
  /** Whoever sends it, in a contract's own way of saying so. */
  | { type: 'sender' }
  | { type: 'token'; token: Address; symbol?: string }
  | { type: 'nft'; collection?: Address; tokenId: bigint; name?: string }
  | { type: 'duration'; seconds: bigint }
  /** A call inside; `described` missing: no descriptor knows it. */
  | { type: 'call'; to: Address; selector: Hex; valueWei: bigint; described?: Described }

export interface DescribedField {
  /** The descriptor's word; screens mark control and direction characters. */
  label: string
  value: DescribedValue
}

export interface Described {
  /** Whose description it is. */
  owner: string
  /** Heads the prompt: words of the descriptor and values among them. */
  intent: readonly (string | DescribedValue)[]
  fields: readonly DescribedField[]
  /** More fields than anybody reads were left out. */
  cut?: true
}

// Whether what was signed did what the prompt had promised: measured once it is in a block.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Included } from '@/lib/safety/simulation/measureOutcome'
import type { Effects, Simulated } from '@/lib/safety/simulation/simulation'

/** A fact, written once for each block that a transaction is found in. */
export interface StoredOutcome {
  questionId: string
  /** Of the block with the last of its transactions: after a reorganisation it is measured anew. */
  blockHash: Hex
  /** Milliseconds since 1970, by our clock. */
  at: number
  promised: Effects
  found:
    | ({ type: 'as promised' } & Effects)
    /** Another asset or direction, or an amount beyond the tolerance that was stated. */
    | ({ type: 'differs' } & Effects)
    /** It could not be measured. */
    | { type: 'not known'; reason: string }
}

/** What was approved with effects, is in blocks, and has not been measured there. */
export interface UncheckedOutcome {
  questionId: string
  chainId: number
  account: Address
  promised: Simulated
  /** One for each of its transactions, in order; the last one's block names the outcome. */
  included: (Included & { blockHash: Hex })[]
}

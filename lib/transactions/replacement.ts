// What it means that another transaction took, or is about to take, the nonce of one of ours. Pure.
import { sameAddress } from '@/lib/base/address'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import type { OtherTransaction } from './transaction'

export type Replacement =
  /** This wallet sent the same deed at a higher fee. */
  | 'sped up'
  /** This wallet sent nothing in its place. */
  | 'cancelled'
  /** This wallet sent something else in its place, as its prompt said. */
  | 'replaced here'
  /** The same deed, or nothing in its place, signed with this key but not by this wallet: another device of the user. */
  | 'another device'
  /** Something else, signed with this key but not by this wallet: danger, unless the user did it himself elsewhere. */
  | 'different content'

export function howReplaced(original: UnsignedTransaction, other: OtherTransaction): Replacement {
  const same =
    sameTarget(original.to, other.to) &&
    original.valueWei === other.valueWei &&
    original.data.toLowerCase() === other.data.toLowerCase()
  const isNothing =
    other.to !== null && sameAddress(other.to, original.from) && other.valueWei === 0n && other.data === '0x'
  if (other.ours !== undefined) return same ? 'sped up' : isNothing ? 'cancelled' : 'replaced here'
  return same || isNothing ? 'another device' : 'different content'
}

function sameTarget(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : sameAddress(a, b)
}

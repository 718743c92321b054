// Why an answer is what it is: each is a sentence on the screen.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { InclusionLevel, Wanted } from '@/lib/chain/networks/confirmationsWanted'
import type { BlockName, Conflict, PayerFinding } from './facts'

/** The first of a status leads. */
export type PaymentReason =
  | { type: 'nothing seen' }
  | { type: 'overdue'; dueAt: number }
  | { type: 'closed' }
  | { type: 'not looked at'; checkedAt?: number; failure?: string }
  | { type: 'pending'; transactionHash: Hex }
  /** No mempool that can be seen has it any more, and no block either. */
  | { type: 'vanished'; transactionHash: Hex }
  /** Another transaction took, or outbids for, the nonce of the one that pays. */
  | { type: 'replaced'; conflict: Conflict }
  /** The same, and it pays as much: sped up. */
  | { type: 'sped up'; conflict: Conflict }
  | { type: 'taken back'; was: BlockName; instead?: Hex; saidSafe: boolean; transactionHash?: Hex }
  /** It is back in another block than the one it was in. */
  | { type: 'came back'; was: BlockName; now: BlockName }
  /** The chain took back what it had called final, and what stands on it now is not known: nothing counts. */
  | { type: 'chain stopped'; ours: BlockName; theirs: BlockName }
  | { type: 'confirming' | 'enough'; have: bigint; level: InclusionLevel; wanted: Wanted }
  | { type: 'short'; received: bigint; missing: bigint }
  | { type: 'over'; extra: bigint }
  | { type: 'double'; count: number; extra: bigint }
  | { type: 'late'; at: number; dueAt: number }
  | { type: 'wrong token'; token?: Address; amount: bigint }
  | { type: 'wrong chain'; chainId: number; token?: Address; amount: bigint }
  | { type: 'path unknown'; amount: bigint }
  | { type: 'payer'; finding: PayerFinding }
  | { type: 'payer not judged' }
  | { type: 'single endpoint'; endpoint: string }

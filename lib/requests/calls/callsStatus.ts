// What became of a batch, from what is known of each of its calls. Pure.
import type { Question } from '../approvals/question'

/** EIP-5792's codes. */
export const batchStatus = {
  /** Not over yet. */
  pending: 100,
  /** Every call is in a block, and none was reverted. */
  confirmed: 200,
  /** No call is in a block, and none will be. */
  failedOffChain: 400,
  /** Whatever is in a block was reverted, and the rest will not come. */
  reverted: 500,
  /** Some calls did what they should, others were reverted or will not come. */
  partlyReverted: 600,
} as const

export type CallFate =
  /** It may still come into a block. */
  | 'under way'
  | 'succeeded'
  | 'reverted'
  /** It is in no block and will be in none: refused, given up, or its nonce went to another transaction. */
  | 'never'

/** The code for these calls, as many as the batch has. */
export function statusOf(fates: readonly CallFate[]): number {
  if (fates.includes('under way')) return batchStatus.pending
  const succeeded = fates.filter((fate) => fate === 'succeeded').length
  if (succeeded === fates.length) return batchStatus.confirmed
  if (succeeded > 0) return batchStatus.partlyReverted
  return fates.includes('reverted') ? batchStatus.reverted : batchStatus.failedOffChain
}

/** Whether calls without a transaction may still get one: not once the question has come to its end. */
export function isOver({ answer, outcome }: Question): boolean {
  return answer?.type === 'rejected' || outcome !== undefined
}

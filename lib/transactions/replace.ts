// Replacing a transaction that waits: the same nonce, and fees that nodes take instead of the earlier ones. Pure.
import { type Fees, feeCapWei, type UnsignedTransaction } from '@/lib/base/transaction'
import type { FeeOptions } from './fees'
import { mayBeReplaced } from './mayBeReplaced'
import { holdersOf, lastSigned } from './nonce'
import type { FeeCeiling, Replacement, TransactionRequest } from './request'
import { deriveStatus } from './status'
import type { Replaces, StoredTransaction, TransactionFacts } from './transaction'

/** By how much both fees must rise, in tenths of a percent: geth and most others, and those that want an eighth. */
export const usualStep = 100
export const higherStep = 125

/** Both caps raised by so many tenths of a percent, rounded up: below that, nodes keep what they have. */
export function raised(fees: Fees, step: number): Fees {
  const up = (wei: bigint) => (wei * BigInt(1000 + step) + 999n) / 1000n
  if (fees.type === 'legacy') return { type: 'legacy', gasPrice: up(fees.gasPrice) }
  return {
    type: 'eip1559',
    maxFeePerGas: up(fees.maxFeePerGas),
    maxPriorityFeePerGas: up(fees.maxPriorityFeePerGas),
  }
}

/** The larger of both, field by field, in the kind of fees that `wanted` is: a legacy price is cap and tip in one. */
export function atLeast(wanted: Fees, floor: Fees): Fees {
  if (wanted.type === 'legacy') {
    return { type: 'legacy', gasPrice: larger(wanted.gasPrice, feeCapWei(floor)) }
  }
  const tipFloor = floor.type === 'legacy' ? floor.gasPrice : floor.maxPriorityFeePerGas
  return {
    type: 'eip1559',
    maxFeePerGas: larger(wanted.maxFeePerGas, feeCapWei(floor)),
    maxPriorityFeePerGas: larger(wanted.maxPriorityFeePerGas, tipFloor),
  }
}

/** The least that a replacement has to offer, in the same kind of fees. */
export function floorOf({ fees, step }: Pick<Replacement, 'fees' | 'step'>): Fees {
  return raised(fees, step)
}

/** No speed below the floor. */
export function raisedOptions(options: FeeOptions, floor: Fees): FeeOptions {
  const { slow, normal, fast } = options
  return {
    ...options,
    slow: atLeast(slow, floor),
    normal: atLeast(normal, floor),
    fast: atLeast(fast, floor),
  }
}

/** No speed above the user's ceiling; what a replacement needs at least still counts more, and is then forbidden. */
export function limitedOptions(options: FeeOptions, ceiling: FeeCeiling, gas: bigint): FeeOptions {
  const limits = [
    ...(ceiling.perGasWei === undefined ? [] : [ceiling.perGasWei]),
    ...(ceiling.totalWei === undefined ? [] : [ceiling.totalWei / gas]),
  ]
  const limit = (fees: Fees): Fees => {
    const most = limits.reduce(smaller, feeCapWei(fees))
    if (fees.type === 'legacy') return { type: 'legacy', gasPrice: most }
    const { maxPriorityFeePerGas: tip } = fees
    return { type: 'eip1559', maxFeePerGas: most, maxPriorityFeePerGas: smaller(tip, most) }
  }
  return { ...options, slow: limit(options.slow), normal: limit(options.normal), fast: limit(options.fast) }
}

/**
 * What is asked for: the same deed again, or nothing, sent to oneself. The gas of a speed-up is the original's, because
 * what it would use now is not what it will use in the original's place.
 */
export function replacementRequest(
  { id, unsigned }: Pick<StoredTransaction, 'id'> & { unsigned: UnsignedTransaction },
  kind: Replaces['kind'],
  step: number,
): TransactionRequest {
  const { chainId, from, to, valueWei, data, nonce, gas, fees, accessList } = unsigned
  const replaces: Replacement = { id, kind, fees, step }
  const same = { chainId, from, nonce, replaces }
  if (kind === 'cancel') return { ...same, to: from, valueWei: 0n, data: '0x', critical: true }
  return { ...same, to, valueWei, data, gas, ...(accessList ? { accessList } : {}) }
}

/** What a nonce's transactions allow. */
export type Replaceable =
  | { type: 'replaceable'; target: StoredTransaction; step: number }
  /** It is in a block, was given up, or another one has its place for good. */
  | { type: 'over' }

/**
 * The transaction to outbid at this one's nonce: the one that was signed last. The step is the higher one when a node
 * has refused the usual one before.
 */
export function replaceable(facts: TransactionFacts, history: readonly TransactionFacts[]): Replaceable {
  if (!mayBeReplaced(deriveStatus(facts))) return { type: 'over' }
  const { nonce } = facts.transaction
  const target = lastSigned(holdersOf(nonce, history).filter(({ signed }) => signed))
  if (!target) return { type: 'over' }
  const refused = history.some(({ transaction, sightings, receipts }) => {
    if (transaction.replaces?.id !== target.id) return false
    const status = deriveStatus({ transaction, sightings, receipts })
    return status.type === 'refused' && status.refusal === 'underpriced'
  })
  return { type: 'replaceable', target, step: refused ? higherStep : usualStep }
}

function smaller(a: bigint, b: bigint): bigint {
  if (a < b) return a
  return b
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

// Fee choices offered to the user, from what the last blocks paid.
import type { Fees } from '@/lib/base/transaction'
import type { FeeHistory } from '@/lib/chain/client/reads'
import { type ExpectedWait, expectedWait } from './waiting'

/** Three speeds; on a chain without a base fee all three are legacy prices. */
export interface FeeOptions {
  slow: Fees
  normal: Fees
  fast: Fees
  /** The base fee they were made from, in wei; missing on chains without one. */
  baseFeeWei?: bigint
  /** How long each is expected to wait; missing where nothing is known of late blocks. */
  waits?: Partial<Record<'slow' | 'normal' | 'fast', ExpectedWait>>
  /** How many endpoints the fees of late blocks are from, of how many that were asked; the middle of them counts. */
  heardOf?: { answered: number; asked: number }
}

/** Of the priority fees paid in a block: what most paid more than, half paid, few paid more than. */
export const percentiles = [10, 50, 90] as const
export const historyBlocks = 20

/** 0.001 gwei: below it geth's default miner leaves a transaction out. */
const leastTipWei = 1_000_000n

/** What was read of a chain's fees; `undefined` could not be read. */
export interface FeeFacts {
  /** Of the newest block; undefined on a chain without EIP-1559. */
  baseFeeWei: bigint | undefined
  /** As each endpoint that answered has it. */
  histories: readonly FeeHistory[]
  gasPriceWei: bigint | undefined
  /** The node's own suggestion. */
  suggestedTipWei: bigint | undefined
  /** Where the chain's blocks come at fixed times. */
  blockMs?: number | undefined
}

/**
 * Makes the three speeds; undefined when there is nothing to make them from.
 * The cap leaves room for the base fee to double: full blocks raise it by an eighth each (EIP-1559), so six of them.
 */
export function feeOptions(facts: FeeFacts): FeeOptions | undefined {
  return facts.baseFeeWei === undefined ? legacyOptions(facts.gasPriceWei) : eip1559Options(facts)
}

function eip1559Options({ baseFeeWei = 0n, histories, suggestedTipWei, blockMs }: FeeFacts): FeeOptions {
  // The last entry is the base fee of the block to come.
  const nextBaseFee = middleOf(histories.flatMap(({ baseFeesWei }) => baseFeesWei.slice(-1))) ?? baseFeeWei
  const [low = 0n, middle = 0n, high = 0n] = percentiles.map(
    (_, place) => middleOf(histories.map((history) => medianTip(history, place))) ?? 0n,
  )
  const slow = larger(low, leastTipWei)
  // Blocks without a tip say nothing of what one is worth: then the node is asked.
  const normal = larger(middle > 0n ? middle : (suggestedTipWei ?? 0n), slow)
  const fast = larger(high > 0n ? high : normal, normal)
  const at = (tip: bigint): Fees => ({
    type: 'eip1559',
    maxFeePerGas: 2n * nextBaseFee + tip,
    maxPriorityFeePerGas: tip,
  })
  const speeds = { slow: at(slow), normal: at(normal), fast: at(fast) }
  const waits = Object.fromEntries(
    Object.entries(speeds).flatMap(([speed, fees]) => {
      const wait = expectedWait(fees, nextBaseFee, histories, blockMs)
      return wait ? [[speed, wait]] : []
    }),
  )
  return { ...speeds, baseFeeWei: nextBaseFee, ...(Object.keys(waits).length > 0 ? { waits } : {}) }
}

/**
 * What a transaction pays that must not be left hanging: the tip of the fast speed, and a cap that still holds when the
 * base fee has doubled twice, twelve full blocks from now (EIP-1559).
 */
export function criticalFloor({ fast, baseFeeWei }: FeeOptions): Fees {
  if (fast.type === 'legacy') return { type: 'legacy', gasPrice: (fast.gasPrice * 3n + 1n) / 2n }
  const { maxPriorityFeePerGas } = fast
  return { ...fast, maxFeePerGas: 4n * (baseFeeWei ?? 0n) + maxPriorityFeePerGas }
}

function legacyOptions(gasPriceWei: bigint | undefined): FeeOptions | undefined {
  if (gasPriceWei === undefined) return undefined
  const at = (percent: bigint): Fees => ({ type: 'legacy', gasPrice: (gasPriceWei * percent + 99n) / 100n })
  return { slow: at(100n), normal: at(110n), fast: at(130n) }
}

/** The middle one of the blocks that held transactions; an empty block reports zero and would pull it down. */
function medianTip({ rewardsWei, gasUsedRatios }: FeeHistory, place: number): bigint {
  const tips = rewardsWei
    .filter((_, block) => (gasUsedRatios[block] ?? 1) > 0)
    .map((row) => row[place] ?? 0n)
    .sort(ascending)
  return tips[Math.floor(tips.length / 2)] ?? 0n
}

/** What most endpoints say at least; of two, the lower one, so that one that exaggerates changes nothing. */
function middleOf(numbers: readonly bigint[]): bigint | undefined {
  return [...numbers].sort(ascending)[Math.floor((numbers.length - 1) / 2)]
}

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

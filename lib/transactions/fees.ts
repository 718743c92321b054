// Fee choices offered to the user, from what the last blocks paid.
import type { Fees } from '@/lib/base/transaction'
import type { FeeHistory } from '@/lib/chain/client/reads'

/** Three speeds; on a chain without a base fee all three are legacy prices. */
export interface FeeOptions {
  slow: Fees
  normal: Fees
  fast: Fees
  /** The base fee they were made from, in wei; missing on chains without one. */
  baseFeeWei?: bigint
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
  history: FeeHistory | undefined
  gasPriceWei: bigint | undefined
  /** The node's own suggestion. */
  suggestedTipWei: bigint | undefined
}

/**
 * Makes the three speeds; undefined when there is nothing to make them from.
 * The cap leaves room for the base fee to double: full blocks raise it by an eighth each (EIP-1559), so six of them.
 */
export function feeOptions(facts: FeeFacts): FeeOptions | undefined {
  return facts.baseFeeWei === undefined ? legacyOptions(facts.gasPriceWei) : eip1559Options(facts)
}

function eip1559Options({ baseFeeWei = 0n, history, suggestedTipWei }: FeeFacts): FeeOptions {
  // The last entry is the base fee of the block to come.
  const nextBaseFee = history?.baseFeesWei.at(-1) ?? baseFeeWei
  const [low = 0n, middle = 0n, high = 0n] = percentiles.map((_, place) => medianTip(history, place))
  const slow = larger(low, leastTipWei)
  // Blocks without a tip say nothing of what one is worth: then the node is asked.
  const normal = larger(middle > 0n ? middle : (suggestedTipWei ?? 0n), slow)
  const fast = larger(high > 0n ? high : normal, normal)
  const at = (tip: bigint): Fees => ({
    type: 'eip1559',
    maxFeePerGas: 2n * nextBaseFee + tip,
    maxPriorityFeePerGas: tip,
  })
  return { slow: at(slow), normal: at(normal), fast: at(fast), baseFeeWei: nextBaseFee }
}

function legacyOptions(gasPriceWei: bigint | undefined): FeeOptions | undefined {
  if (gasPriceWei === undefined) return undefined
  const at = (percent: bigint): Fees => ({ type: 'legacy', gasPrice: (gasPriceWei * percent + 99n) / 100n })
  return { slow: at(100n), normal: at(110n), fast: at(130n) }
}

/** The middle one of the blocks that held transactions; an empty block reports zero and would pull it down. */
function medianTip(history: FeeHistory | undefined, place: number): bigint {
  const tips = (history?.rewardsWei ?? [])
    .filter((_, block) => (history?.gasUsedRatios[block] ?? 1) > 0)
    .map((row) => row[place] ?? 0n)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return tips[Math.floor(tips.length / 2)] ?? 0n
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

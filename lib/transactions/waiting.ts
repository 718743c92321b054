// How long a transaction with these fees would wait, judged by the blocks of late. Pure; an expectation, no promise.
import type { Fees } from '@/lib/base/transaction'
import type { FeeHistory } from '@/lib/chain/client/reads'

/** In blocks, and in milliseconds where the chain's blocks come at fixed times. `long`: none of the late blocks took such. */
export type ExpectedWait = { type: 'blocks'; blocks: number; ms?: number } | { type: 'long' }

/** A block with so much room left took whatever paid its base fee. */
const hasRoomBelow = 0.5

/**
 * Of the blocks of late, those that would have taken it: the base fee to come is paid, and the tip is not below what nine
 * in ten in that block paid, or the block had room left. If one in n took it, n blocks are expected. undefined where
 * nothing is known of late blocks.
 */
export function expectedWait(
  fees: Fees,
  nextBaseFeeWei: bigint,
  histories: readonly FeeHistory[],
  blockMs: number | undefined,
): ExpectedWait | undefined {
  const [cap, tip] =
    fees.type === 'legacy' ? [fees.gasPrice, fees.gasPrice] : [fees.maxFeePerGas, fees.maxPriorityFeePerGas]
  const blocks = histories.flatMap(({ rewardsWei, gasUsedRatios }) =>
    rewardsWei.map((rewards, place) => ({ least: rewards[0] ?? 0n, ratio: gasUsedRatios[place] ?? 1 })),
  )
  if (blocks.length === 0) return undefined
  const paysBase = cap >= nextBaseFeeWei
  const room = cap - nextBaseFeeWei
  const took = paysBase
    ? blocks.filter(({ least, ratio }) => ratio < hasRoomBelow || (tip >= least && room >= least)).length
    : 0
  if (took === 0) return { type: 'long' }
  const expected = Math.ceil(blocks.length / took)
  return { type: 'blocks', blocks: expected, ...(blockMs === undefined ? {} : { ms: expected * blockMs }) }
}

// What several endpoints say of the fees of late: each side by side, because no quorum is needed to take a middle.
import type { ChainClient } from './createChainClient'
import { type FeeHistory, getFeeHistory, readFeeHistory } from './reads'

/** Who has not answered by then is not waited for: a prompt stands behind this. */
const patienceMs = 1_500

/**
 * Of those that answer understandably and in time; `asked` is how many were asked. `percentiles` as in getFeeHistory.
 * Throws what ChainClient's questions throw where one endpoint is asked alone.
 */
export async function getFeeHistories(
  client: ChainClient,
  blockCount: number,
  percentiles: readonly number[],
): Promise<{ histories: FeeHistory[]; asked: number }> {
  if (!client.compares) {
    return { histories: [(await getFeeHistory(client, blockCount, percentiles)).value], asked: 1 }
  }
  const params = [`0x${blockCount.toString(16)}`, 'latest', percentiles]
  const answers = await client.askEach('eth_feeHistory', params, patienceMs)
  const histories = answers.flatMap(({ answer }) => {
    if (answer.type !== 'result') return []
    try {
      return [readFeeHistory(answer.value)]
    } catch {
      // Not understandable: as if it had not answered.
      return []
    }
  })
  return { histories, asked: answers.length }
}

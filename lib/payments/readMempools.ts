// What waits in the mempools that can be seen. Only a node of the user's own, or on this machine, is asked for all of it:
// others refuse, or would send more than may be taken. Nobody is told an address.
import { isLoopback } from '@/lib/base/origin'
import { BadAnswer } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { isObject } from '@/lib/chain/client/jsonRpc'
import { list, object } from '@/lib/chain/client/parse'
import { readTransaction, type SeenTransaction } from './readBlock'

/** One endpoint's word; mempools differ, so each speaks for itself. */
export interface MempoolWord {
  endpoint: string
  method: string
  transactions: SeenTransaction[]
}

/** What more an endpoint lists is not read. */
const mostWaiting = 20_000

/** Empty where no endpoint shows what waits. */
export async function readMempools(client: ChainClient): Promise<MempoolWord[]> {
  const { endpoints, trusted } = client.network
  const near = endpoints.every((url) => url === trusted || isLoopback(new URL(url).hostname))
  if (!near) return []
  const whole = await wordsOf(client, 'txpool_content', [], (value) => {
    const pool = object(value, 'the mempool')
    return [pool.pending, pool.queued].flatMap((part) =>
      isObject(part)
        ? Object.values(part).flatMap((ofSender) => (isObject(ofSender) ? Object.values(ofSender) : []))
        : [],
    )
  })
  if (whole.length > 0) return whole
  // A node without mempool calls may still show the block that it would make.
  return wordsOf(client, 'eth_getBlockByNumber', ['pending', true], (value) => {
    const block = object(value, 'the pending block')
    return block.hash === null ? list(block.transactions, 'the transactions', mostWaiting) : []
  })
}

async function wordsOf(
  client: ChainClient,
  method: string,
  params: readonly unknown[],
  transactionsIn: (value: unknown) => unknown[],
): Promise<MempoolWord[]> {
  const answers = await client.askEach(method, params)
  return answers.flatMap(({ endpoint, answer }) => {
    if (answer.type !== 'result') return []
    try {
      const transactions = transactionsIn(answer.value).slice(0, mostWaiting).map(readTransaction)
      return [{ endpoint, method: params.length > 0 ? 'pending block' : method, transactions }]
    } catch (error) {
      if (error instanceof BadAnswer) return []
      throw error
    }
  })
}

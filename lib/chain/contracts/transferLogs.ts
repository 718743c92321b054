// The transfers of tokens that logs tell of, and the question for those of one address. A log is the token's own word: of one
// that somebody made for it, it says whatever they like.
import type { Address } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { RpcError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { address, bytes, hash, list, object, quantity } from '../client/parse'

/** Transfer(address,address,uint256) of EIP-20: two of the three are indexed. (EIP-721's has a third and no data.) */
export const transferTopic: Hex = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

export interface TransferLog {
  transactionHash: Hex
  logIndex: bigint
  token: Address
  from: Address
  to: Address
  amount: bigint
}

/** More than any chain puts into one block. */
const mostLogs = 100_000

/** The transfers among these logs, of this block where one is named; what is no EIP-20 transfer is left out. Throws Chain.BadAnswer. */
export function readTransferLogs(value: unknown, blockHash?: Hex): TransferLog[] {
  return list(value, 'the logs', mostLogs).flatMap((one) => {
    const log = object(one, 'a log')
    if (log.removed === true) return []
    if (blockHash !== undefined && hash(log.blockHash, 'blockHash') !== blockHash) return []
    const topics = list(log.topics, 'the topics', 4)
    const [event, from, to] = topics
    const words = bytes(log.data ?? '0x', 'the data')
    if (event !== transferTopic || topics.length !== 3 || words.length !== 66) return []
    return [
      {
        transactionHash: hash(log.transactionHash, 'transactionHash'),
        logIndex: quantity(log.logIndex, 'logIndex'),
        token: address(log.address, 'address'),
        from: fromTopic(from),
        to: fromTopic(to),
        amount: BigInt(words),
      },
    ]
  })
}

/**
 * All transfers to and from an address between two blocks, as one endpoint has them: two questions that travel together.
 * undefined where it does not answer for so many blocks. Throws what ChainClient.request throws, and Chain.BadAnswer.
 */
export async function readTransfersOf(
  client: ChainClient,
  account: Address,
  from: bigint,
  to: bigint,
): Promise<TransferLog[] | undefined> {
  const range = { fromBlock: toQuantity(from), toBlock: toQuantity(to) }
  const ask = (...topics: (Hex | null)[]) =>
    client.request('eth_getLogs', [{ ...range, topics: [transferTopic, ...topics] }])
  try {
    const own = topicOf(account)
    const answers = await Promise.all([ask(null, own), ask(own)])
    return answers.flatMap(({ value }) => readTransferLogs(value))
  } catch (error) {
    if (error instanceof RpcError) return undefined
    throw error
  }
}

/** An address as a log's topic. */
export function topicOf(address: Address): Hex {
  return `0x${address.slice(2).toLowerCase().padStart(64, '0')}`
}

function fromTopic(topic: unknown): Address {
  const word = hash(topic, 'a topic')
  return address(`0x${word.slice(26)}`, 'a topic')
}

// Blocks by tag, number and hash, and what accounts had sent at one. All throw what ChainClient's questions throw.
import { type Address, sameAddress } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import { operatorOf } from '@/lib/base/operator'
import { BadAnswer } from './chainErrors'
import type { ChainClient } from './createChainClient'
import { type Header, readHead, readHeader } from './header'
import { type PoolTransaction, readPoolTransaction } from './mempool'
import { hash, list, mapKnown, object, quantity } from './parse'
import { type Receipt, readReceipt } from './reads'

/** The newest block with the hashes of its transactions; of several endpoints the newest that a quorum holds. */
export async function getNewestHeader(client: ChainClient): Promise<Known<Header>> {
  if (client.compares) return client.head()
  const answer = mapKnown(await client.request('eth_getBlockByNumber', ['latest', false]), readHeader)
  return { ...answer, block: { number: answer.value.number, hash: answer.value.hash } }
}

/** null: there is no such block, as far as is known. */
export async function getHeaderByHash(client: ChainClient, blockHash: Hex): Promise<Known<Header | null>> {
  const parse = (value: unknown) => {
    if (value === null) return null
    const header = readHeader(value)
    if (header.hash !== blockHash) throw new BadAnswer('expected the block that was asked for')
    return header
  }
  return readAnytime(client, 'eth_getBlockByHash', [blockHash, false], parse)
}

/** null: there is no such block, as far as is known. */
export async function getHeaderByNumber(client: ChainClient, number: bigint): Promise<Known<Header | null>> {
  const parse = (value: unknown) => {
    if (value === null) return null
    const header = readHeader(value)
    if (header.number !== number) throw new BadAnswer('expected the block that was asked for')
    return header
  }
  return readAnytime(client, 'eth_getBlockByNumber', [toQuantity(number), false], parse)
}

/** Which block stands at a height; null where there is none. */
export async function getBlockHash(client: ChainClient, number: bigint): Promise<Known<Hex | null>> {
  const parse = (value: unknown) => (value === null ? null : readHead(value).hash)
  return readAnytime(client, 'eth_getBlockByNumber', [toQuantity(number), false], parse)
}

/** How many transactions the account had sent after this block. */
export async function getTransactionCountAt(
  client: ChainClient,
  account: Address,
  number: bigint,
): Promise<Known<bigint>> {
  const parse = (value: unknown) => quantity(value, 'the transaction count')
  return readAnytime(client, 'eth_getTransactionCount', [account, toQuantity(number)], parse)
}

/**
 * The receipts of these transactions in a block, asked for with all others of it, so that the question names nobody.
 * Throws Chain.RpcError where an endpoint does not offer it (eth_getBlockReceipts).
 */
export async function getReceiptsIn(
  client: ChainClient,
  block: Hex,
  transactions: readonly Hex[],
): Promise<Known<Receipt[]>> {
  const wanted = new Set(transactions)
  const parse = (value: unknown) =>
    list(value, 'the receipts', 100_000).flatMap((one) => {
      const transactionHash = hash(object(one, 'a receipt').transactionHash, 'transactionHash')
      return wanted.has(transactionHash) ? [readReceipt(one, transactionHash)] : []
    })
  return readAnytime(client, 'eth_getBlockReceipts', [block], parse)
}

/** The transaction in a block that this account sent with this nonce; null when there is none. */
export async function findInBlock(
  client: ChainClient,
  block: Hex,
  sent: { from: Address; nonce: bigint },
): Promise<Known<PoolTransaction | null>> {
  const parse = (value: unknown) => {
    if (value === null) return null
    const transactions = list(object(value, 'the block').transactions, 'the transactions', 100_000)
    const found = transactions.find((one) => {
      const { from, nonce } = object(one, 'a transaction')
      return (
        typeof from === 'string' &&
        sameAddress(from, sent.from) &&
        quantity(nonce, 'the nonce') === sent.nonce
      )
    })
    return found === undefined ? null : readPoolTransaction(found)
  }
  return readAnytime(client, 'eth_getBlockByHash', [block, true], parse)
}

/** What each endpoint that is compared answers to a block tag such as "finalized"; who does not answer is left out. */
export async function getTagged(
  client: ChainClient,
  tag: 'safe' | 'finalized',
): Promise<{ endpoint: string; operator: string; header: Header }[]> {
  const answers = await client.askEach('eth_getBlockByNumber', [tag, false])
  return answers.flatMap(({ endpoint, answer }) => {
    if (answer.type !== 'result' || answer.value === null) return []
    try {
      return [{ endpoint, operator: operatorOf(endpoint), header: readHeader(answer.value) }]
    } catch (error) {
      if (error instanceof BadAnswer) return []
      throw error
    }
  })
}

async function readAnytime<T>(
  client: ChainClient,
  method: string,
  params: readonly unknown[],
  parse: (value: unknown) => T,
): Promise<Known<T>> {
  if (!client.compares) return mapKnown(await client.request(method, params), parse)
  return client.compare({ method, params: () => params, parse }, 'anytime')
}

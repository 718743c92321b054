// What waits in the mempools of endpoints. Nothing of it can be proved, and endpoints differ: each speaks for itself.
import { type Address, sameAddress } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { isLoopback } from '@/lib/base/origin'
import { BadAnswer } from './chainErrors'
import type { ChainClient } from './createChainClient'
import { isObject } from './jsonRpc'
import { address, bytes, hash, object, optional, quantity } from './parse'

/** A transaction as an endpoint has it, whole enough to compare it with another one; `block` is missing while it waits. */
export interface PoolTransaction {
  hash: Hex
  from: Address
  /** null deploys. */
  to: Address | null
  nonce: bigint
  valueWei: bigint
  data: Hex
  /** What it pays for one unit of gas at most: maxFeePerGas, or the gas price before EIP-1559. */
  maxFeePerGasWei: bigint
  block?: { number: bigint; hash: Hex }
}

/** One endpoint's word. */
export interface PoolWord {
  endpoint: string
  waiting: PoolTransaction[]
}

/** An account does not keep more waiting than this; what an endpoint lists beyond is not read. */
const mostWaiting = 500

/**
 * What each endpoint's mempool holds of an account (txpool_contentFrom; txpool_content, which lists everybody's, only of
 * a node on this machine or the user's own). Who offers neither is missing from the answer: nothing is known from it.
 */
export async function getWaitingOf(client: ChainClient, account: Address): Promise<PoolWord[]> {
  const words = await wordsOf(client, 'txpool_contentFrom', [account], (value) => readPool(value, account))
  if (words.length > 0) return words
  const { endpoints, trusted } = client.network
  const near = endpoints.every((url) => url === trusted || isLoopback(new URL(url).hostname))
  if (!near) return []
  return wordsOf(client, 'txpool_content', [], (value) => readPool(forAccount(value, account), account))
}

/**
 * The transaction that each endpoint knows with this sender and nonce, waiting or in a block; empty `waiting` where it
 * knows none. Few nodes offer it; who does not is missing from the answer.
 */
export async function getBySenderAndNonce(
  client: ChainClient,
  account: Address,
  nonce: bigint,
): Promise<PoolWord[]> {
  const params = [account, toQuantity(nonce)]
  return wordsOf(client, 'eth_getTransactionBySenderAndNonce', params, (value) =>
    value === null ? [] : [readPoolTransaction(value)],
  )
}

async function wordsOf(
  client: ChainClient,
  method: string,
  params: readonly unknown[],
  read: (value: unknown) => PoolTransaction[],
): Promise<PoolWord[]> {
  const answers = await client.askEach(method, params)
  return answers.flatMap(({ endpoint, answer }) => {
    if (answer.type !== 'result') return []
    try {
      return [{ endpoint, waiting: read(answer.value) }]
    } catch (error) {
      if (error instanceof BadAnswer) return []
      throw error
    }
  })
}

/** Everybody's mempool cut down to one account's part. */
function forAccount(value: unknown, account: Address): unknown {
  const pool = object(value, 'the mempool')
  const part = (whole: unknown) => {
    if (!isObject(whole)) return {}
    const key = Object.keys(whole).find((one) => sameAddress(one, account))
    return key === undefined ? {} : whole[key]
  }
  return { pending: part(pool.pending), queued: part(pool.queued) }
}

/** By nonce, `pending` those whose turn it is and `queued` those that wait for an earlier one. */
function readPool(value: unknown, account: Address): PoolTransaction[] {
  const pool = object(value, 'the mempool')
  const parts = [pool.pending ?? {}, pool.queued ?? {}].flatMap((part) =>
    Object.values(object(part, 'a part of the mempool')),
  )
  return parts
    .slice(0, mostWaiting)
    .map(readPoolTransaction)
    .filter(({ from }) => sameAddress(from, account))
}

/** Throws Chain.BadAnswer. */
export function readPoolTransaction(value: unknown): PoolTransaction {
  const transaction = object(value, 'the transaction')
  const { maxFeePerGas, gasPrice, input, data } = transaction
  const blockHash = optional(transaction.blockHash, (text) => hash(text, 'blockHash'))
  const blockNumber = optional(transaction.blockNumber, (text) => quantity(text, 'blockNumber'))
  return {
    hash: hash(transaction.hash, 'hash'),
    from: address(transaction.from, 'from'),
    to: optional(transaction.to, (text) => address(text, 'to')) ?? null,
    nonce: quantity(transaction.nonce, 'the nonce'),
    valueWei: quantity(transaction.value ?? '0x0', 'the value'),
    data: bytes(input ?? data ?? '0x', 'the data'),
    maxFeePerGasWei: quantity(maxFeePerGas ?? gasPrice ?? '0x0', 'the fee'),
    ...(blockHash === undefined || blockNumber === undefined || BigInt(blockHash) === 0n
      ? {}
      : { block: { number: blockNumber, hash: blockHash } }),
  }
}

// What became of our transaction, proved once it is in a block: by all of the block's receipts and transactions, which
// must give the roots that stand in a header that a quorum holds.
import { type Hex, toQuantity } from '@/lib/base/hex'
import { type Known, provedUnder } from '@/lib/base/known'
import { areReceiptsOf, transactionHashesOf } from '../proofs/blockParts'
import type { Fields } from '../proofs/readFields'
import { Disagreement } from './chainErrors'
import type { ChainClient } from './createChainClient'
import { type Header, readHeader } from './header'
import { isObject } from './jsonRpc'
import { mapKnown, quantity } from './parse'
import type { Receipt } from './reads'

/** Where receipts are told one by one only, a block with more transactions than these is not worth the questions. */
const mostOneByOne = 250

/**
 * The receipt as it is proved: outcome, gas and price as they follow from the block. Where the chain or its endpoints
 * don't give what the proof takes, or the block is not the one that is held now, it is the reported one, known as it was.
 * Throws Chain.Disagreement when the block is proved not to hold the transaction, and what ChainClient's questions throw.
 */
export async function proveReceipt<R extends Receipt>(
  client: ChainClient,
  transactionHash: Hex,
  reported: Known<R>,
): Promise<Known<R>> {
  const recipe = client.network.recipes?.receipts ?? 'ethereum'
  const { blockHash, blockNumber } = reported.value
  if (recipe === 'none') return reported
  const known = await headerAt(client, blockNumber)
  const header = known?.value
  if (header?.hash !== blockHash || header.binding.type !== 'bound') return reported
  const { transactionsRoot, receiptsRoot } = header
  if (!known || !transactionsRoot || !receiptsRoot) return reported

  const block = await client.find('eth_getBlockByHash', [blockHash, true], (value) => {
    const transactions = isObject(value) ? fieldsOf(value.transactions) : undefined
    const hashes = transactions && transactionHashesOf(transactionsRoot, transactions)
    return hashes && { hashes, transactions }
  })
  if (!block) return reported
  const place = block.hashes.indexOf(transactionHash.toLowerCase() as Hex)
  if (place === -1) {
    throw new Disagreement(`expected ${transactionHash} in block ${blockNumber}, which holds it not`)
  }

  const accept = (value: unknown) => {
    const receipts = fieldsOf(value)
    return receipts && areReceiptsOf(receiptsRoot, receipts, recipe) ? receipts : undefined
  }
  const receipts =
    (await client.find('eth_getBlockReceipts', [blockHash], accept)) ??
    accept(await oneByOne(client, block.hashes))
  if (!receipts) return reported
  const proved = {
    ...reported.value,
    succeeded: quantity(receipts[place]?.status, 'status') === 1n,
    gasUsed: gasUntil(receipts, place) - gasUntil(receipts, place - 1),
    effectiveGasPriceWei: pricePaid(block.transactions[place] ?? {}, header),
  }
  const { number, hash } = header
  return { value: proved, known: provedUnder(known.known), block: { number, hash }, at: known.at }
}

/** The block at this height that a quorum holds; undefined when there is none yet. */
async function headerAt(client: ChainClient, number: bigint): Promise<Known<Header> | undefined> {
  const params = [toQuantity(number), false]
  const parse = (value: unknown) => (value === null ? null : readHeader(value))
  const method = 'eth_getBlockByNumber'
  const known = client.compares
    ? await client.compare({ method, params: () => params, parse }, 'anytime')
    : mapKnown(await client.request(method, params), parse)
  return known.value ? { ...known, value: known.value } : undefined
}

/** undefined when there are too many, or one of them is not given. */
async function oneByOne(client: ChainClient, hashes: readonly Hex[]): Promise<unknown[] | undefined> {
  if (hashes.length > mostOneByOne) return undefined
  try {
    const answers = await Promise.all(
      hashes.map((hash) => client.request('eth_getTransactionReceipt', [hash])),
    )
    return answers.map(({ value }) => value)
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Fields[] | undefined {
  return Array.isArray(value) && value.every(isObject) ? value : undefined
}

function gasUntil(receipts: readonly Fields[], place: number): bigint {
  return place < 0 ? 0n : quantity(receipts[place]?.cumulativeGasUsed, 'cumulativeGasUsed')
}

/** EIP-1559: the base fee and the priority fee, within the most that was offered. */
function pricePaid(transaction: Fields, { baseFeeWei = 0n }: Header): bigint {
  if (typeof transaction.maxFeePerGas !== 'string') return quantity(transaction.gasPrice ?? '0x0', 'gasPrice')
  const most = quantity(transaction.maxFeePerGas, 'maxFeePerGas')
  const wanted = baseFeeWei + quantity(transaction.maxPriorityFeePerGas, 'maxPriorityFeePerGas')
  if (wanted > most) return most
  return wanted
}

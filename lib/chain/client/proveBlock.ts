// What a block made of its transactions, proved: all of its receipts and transactions must give the roots that stand in a
// header that a quorum holds. One endpoint is asked, in one batch, and needn't be believed.
import type { Hex } from '@/lib/base/hex'
import { type HowKnown, type Known, provedUnder } from '@/lib/base/known'
import { areReceiptsOf, transactionHashesOf } from '../proofs/blockParts'
import type { Fields } from '../proofs/readFields'
import type { ChainClient } from './createChainClient'
import type { Header } from './header'
import { isObject } from './jsonRpc'
import { quantity } from './parse'
import type { Receipt } from './reads'

/** Where receipts are told one by one only, a block with more transactions than these is not worth the questions. */
const mostOneByOne = 250

export interface ProvedBlock {
  known: HowKnown
  block: { number: bigint; hash: Hex }
  at: number
  /** Else only which transactions it holds is proved. */
  hasReceipts: boolean
  holds(transactionHash: Hex): boolean
  /** What it came to; undefined where the block holds it not, or nobody gives receipts that prove it. */
  outcomeOf(transactionHash: Hex): Receipt | undefined
}

/**
 * undefined where the chain has no recipe, the header is not bound, or nobody gives transactions that prove themselves.
 * `thorough`: receipts are asked for one by one where nobody has them all at once. Never throws.
 */
export async function proveBlock(
  client: ChainClient,
  { value: header, known, at }: Known<Header>,
  { thorough }: { thorough: boolean },
): Promise<ProvedBlock | undefined> {
  const recipe = client.network.recipes?.receipts ?? 'ethereum'
  const { transactionsRoot, receiptsRoot, number, hash } = header
  if (recipe === 'none' || header.binding.type !== 'bound' || !transactionsRoot || !receiptsRoot)
    return undefined

  const isOffered = client.apart(client.voices).some((one) => !one.refuses('eth_getBlockReceipts'))
  if (!thorough && !isOffered) return undefined

  const accept = (value: unknown) => {
    const receipts = fieldsOf(value)
    return receipts && areReceiptsOf(receiptsRoot, receipts, recipe) ? receipts : undefined
  }
  const questions = [
    { method: 'eth_getBlockByHash', params: [hash, true] },
    { method: 'eth_getBlockReceipts', params: [hash] },
  ]
  /** The last that were proved, of whoever gave them: there is but one such list. */
  const proved: { hashes: readonly Hex[]; transactions: readonly Fields[] }[] = []
  const given = await client.find(questions, ([block, receipts]) => {
    const transactions = isObject(block) ? fieldsOf(block.transactions) : undefined
    const hashes = transactions && transactionHashesOf(transactionsRoot, transactions)
    if (transactions && hashes) proved.push({ hashes, transactions })
    return proved.length > 0 ? accept(receipts) : undefined
  })
  const [list] = proved
  if (!list) return undefined
  const { hashes, transactions } = list
  const receipts = given ?? (thorough ? accept(await oneByOne(client, hashes)) : undefined)
  const placeOf = (transactionHash: Hex) => hashes.indexOf(transactionHash.toLowerCase() as Hex)
  return {
    known: provedUnder(known),
    block: { number, hash },
    at,
    hasReceipts: receipts !== undefined,
    holds: (transactionHash) => placeOf(transactionHash) !== -1,
    outcomeOf(transactionHash) {
      const place = placeOf(transactionHash)
      const transaction = transactions[place]
      if (!transaction || !receipts) return undefined
      return {
        transactionHash,
        blockHash: hash,
        blockNumber: number,
        succeeded: quantity(receipts[place]?.status, 'status') === 1n,
        gasUsed: gasUntil(receipts, place) - gasUntil(receipts, place - 1),
        effectiveGasPriceWei: pricePaid(transaction, header),
      }
    },
  }
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

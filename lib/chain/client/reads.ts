// Typed reads: one function for each thing the wallet asks a chain, with every field checked.
// All of them throw what ChainClient.request throws.
import type { AccessList } from 'viem'
import type { Address } from '@/lib/base/address'
import { parseChainId } from '@/lib/base/chainId'
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { RpcTransport } from '../ports'
import { askEndpoint } from './askEndpoint'
import { BadAnswer } from './chainErrors'
import type { ChainClient } from './createChainClient'
import { address, bytes, hash, list, mapKnown, object, optional, quantity } from './parse'

/** A message call; what is missing is zero or empty. */
export interface Call {
  from?: Address
  /** null deploys. */
  to: Address | null
  valueWei?: bigint
  data?: Hex
  accessList?: AccessList
}

export interface Head {
  number: bigint
  hash: Hex
  /** Seconds since 1970, as the block says. */
  timestampSeconds: bigint
  gasLimit: bigint
  /** Missing on chains without EIP-1559. */
  baseFeeWei?: bigint
}

export interface FeeHistory {
  /** One a block, oldest first, and that of the block to come. */
  baseFeesWei: bigint[]
  /** For each block the priority fees at the percentiles asked for. Empty where the endpoint keeps none. */
  rewardsWei: bigint[][]
  /** For each block, between 0 and 1. */
  gasUsedRatios: number[]
}

export interface Receipt {
  blockHash: Hex
  blockNumber: bigint
  succeeded: boolean
  gasUsed: bigint
  effectiveGasPriceWei: bigint
  contractAddress?: Address
}

/** A transaction as an endpoint has it: `block` is missing while it waits in the mempool. */
export interface SeenTransaction {
  from: Address
  nonce: bigint
  block?: { number: bigint; hash: Hex }
}

export async function getChainId(client: ChainClient): Promise<Known<number>> {
  return mapKnown(await client.request('eth_chainId'), readChainId)
}

/** Asks one endpoint, of no network yet, which chain it is on. */
export async function askChainId(transport: RpcTransport, endpoint: string): Promise<number> {
  const [answer] = await askEndpoint([{ method: 'eth_chainId', params: [] }], {
    endpoint,
    transport,
    timeoutMs: 10_000,
    refusesBatches: new Set(),
    nextId: () => 1,
  })
  if (answer?.type === 'result') return readChainId(answer.value)
  throw answer?.error ?? new BadAnswer('expected an answer')
}

/** The newest block. */
export async function getHead(client: ChainClient): Promise<Known<Head>> {
  const answer = mapKnown(await client.request('eth_getBlockByNumber', ['latest', false]), readHead)
  return { ...answer, block: { number: answer.value.number, hash: answer.value.hash } }
}

export async function getBalance(client: ChainClient, account: Address): Promise<Known<bigint>> {
  return mapKnown(await client.request('eth_getBalance', [account, 'latest']), (value) =>
    quantity(value, 'the balance'),
  )
}

/** How many transactions the account has sent; `pending` counts those that wait, too. */
export async function getTransactionCount(
  client: ChainClient,
  account: Address,
  at: 'latest' | 'pending',
): Promise<Known<bigint>> {
  return mapKnown(await client.request('eth_getTransactionCount', [account, at]), (value) =>
    quantity(value, 'the transaction count'),
  )
}

export async function getCode(client: ChainClient, account: Address): Promise<Known<Hex>> {
  return mapKnown(await client.request('eth_getCode', [account, 'latest']), (value) =>
    bytes(value, 'the code'),
  )
}

/** The gas the call would use. A revert is a Chain.RpcError: see revertReason. */
export async function estimateGas(client: ChainClient, call: Call): Promise<Known<bigint>> {
  return mapKnown(await client.request('eth_estimateGas', [toParams(call)]), (value) =>
    quantity(value, 'the gas estimate'),
  )
}

/** What a call would return at the newest block; nothing is sent. */
export async function callContract(client: ChainClient, call: Call): Promise<Known<Hex>> {
  return mapKnown(await client.request('eth_call', [toParams(call), 'latest']), (value) =>
    bytes(value, "the call's result"),
  )
}

export async function getGasPrice(client: ChainClient): Promise<Known<bigint>> {
  return mapKnown(await client.request('eth_gasPrice'), (value) => quantity(value, 'the gas price'))
}

export async function getMaxPriorityFee(client: ChainClient): Promise<Known<bigint>> {
  return mapKnown(await client.request('eth_maxPriorityFeePerGas'), (value) =>
    quantity(value, 'the priority fee'),
  )
}

/** `percentiles` of the priority fees paid in each of the last `blockCount` blocks, weighted by gas (EIP-1559's oracle). */
export async function getFeeHistory(
  client: ChainClient,
  blockCount: number,
  percentiles: readonly number[],
): Promise<Known<FeeHistory>> {
  const params = [toQuantity(blockCount), 'latest', percentiles]
  return mapKnown(await client.request('eth_feeHistory', params), (value) => readFeeHistory(value))
}

/** null: the endpoint knows no block with this transaction. */
export async function getReceipt(client: ChainClient, transactionHash: Hex): Promise<Known<Receipt | null>> {
  return mapKnown(await client.request('eth_getTransactionReceipt', [transactionHash]), (value) =>
    value === null ? null : readReceipt(value, transactionHash),
  )
}

/** null: the endpoint knows nothing of this transaction. */
export async function getTransactionByHash(
  client: ChainClient,
  transactionHash: Hex,
): Promise<Known<SeenTransaction | null>> {
  return mapKnown(await client.request('eth_getTransactionByHash', [transactionHash]), (value) =>
    value === null ? null : readTransaction(value, transactionHash),
  )
}

function toParams({ from, to, valueWei, data, accessList }: Call) {
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(valueWei ? { value: toQuantity(valueWei) } : {}),
    ...(data && data !== '0x' ? { data } : {}),
    ...(accessList ? { accessList } : {}),
  }
}

function readChainId(value: unknown): number {
  const chainId = parseChainId(value)
  if (chainId === undefined) throw new BadAnswer('expected a chain id')
  return chainId
}

/** A block's header, as far as the wallet needs it. */
export function readHead(value: unknown): Head {
  const block = object(value, 'the block')
  const baseFeeWei = optional(block.baseFeePerGas, (fee) => quantity(fee, 'baseFeePerGas'))
  return {
    number: quantity(block.number, 'the block number'),
    hash: hash(block.hash, 'the block hash'),
    timestampSeconds: quantity(block.timestamp, 'the timestamp'),
    gasLimit: quantity(block.gasLimit, 'the gas limit'),
    ...(baseFeeWei === undefined ? {} : { baseFeeWei }),
  }
}

export function readFeeHistory(value: unknown): FeeHistory {
  const history = object(value, 'the fee history')
  const ratios = list(history.gasUsedRatio ?? [], 'gasUsedRatio', 1024)
  return {
    baseFeesWei: list(history.baseFeePerGas ?? [], 'baseFeePerGas', 1025).map((fee) =>
      quantity(fee, 'baseFeePerGas'),
    ),
    rewardsWei: list(history.reward ?? [], 'reward', 1024).map((row) =>
      list(row, 'reward', 100).map((reward) => quantity(reward, 'reward')),
    ),
    gasUsedRatios: ratios.map((ratio) => {
      if (typeof ratio !== 'number' || !(ratio >= 0))
        throw new BadAnswer('expected gasUsedRatio to be numbers')
      return ratio
    }),
  }
}

/** Throws Chain.BadAnswer also when the receipt is of another transaction. */
export function readReceipt(value: unknown, transactionHash: Hex): Receipt {
  const receipt = object(value, 'the receipt')
  if (hash(receipt.transactionHash, 'transactionHash') !== transactionHash.toLowerCase()) {
    throw new BadAnswer('expected the receipt of the transaction that was asked for')
  }
  const contractAddress = optional(receipt.contractAddress, (text) => address(text, 'contractAddress'))
  const effective = optional(receipt.effectiveGasPrice, (price) => quantity(price, 'effectiveGasPrice'))
  return {
    blockHash: hash(receipt.blockHash, 'blockHash'),
    blockNumber: quantity(receipt.blockNumber, 'blockNumber'),
    // EIP-658; before Byzantium there was no status, and no transaction of ours.
    succeeded: quantity(receipt.status, 'status') === 1n,
    gasUsed: quantity(receipt.gasUsed, 'gasUsed'),
    effectiveGasPriceWei: effective ?? 0n,
    ...(contractAddress ? { contractAddress } : {}),
  }
}

/** Throws Chain.BadAnswer also when it is another transaction. */
export function readTransaction(value: unknown, transactionHash: Hex): SeenTransaction {
  const transaction = object(value, 'the transaction')
  if (hash(transaction.hash, 'hash') !== transactionHash.toLowerCase()) {
    throw new BadAnswer('expected the transaction that was asked for')
  }
  const blockHash = optional(transaction.blockHash, (text) => hash(text, 'blockHash'))
  const blockNumber = optional(transaction.blockNumber, (text) => quantity(text, 'blockNumber'))
  return {
    from: address(transaction.from, 'from'),
    nonce: quantity(transaction.nonce, 'nonce'),
    ...(blockHash === undefined || blockNumber === undefined
      ? {}
      : { block: { number: blockNumber, hash: blockHash } }),
  }
}

// Typed reads: one function for each thing the wallet asks a chain, with every field checked.
// Where endpoints can be compared, what the state holds is proved or agreed on; fees and estimates are one endpoint's.
// All of them throw what ChainClient's questions throw.
import type { AccessList } from 'viem'
import type { Address } from '@/lib/base/address'
import { parseChainId } from '@/lib/base/chainId'
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { RpcTransport } from '../ports'
import { emptyCodeHash } from '../proofs/accountProof'
import { askEndpoint } from './askEndpoint'
import { BadAnswer, Disagreement } from './chainErrors'
import type { ChainClient } from './createChainClient'
import { type Head, readHead } from './header'
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

export interface FeeHistory {
  /** One a block, oldest first, and that of the block to come. */
  baseFeesWei: bigint[]
  /** For each block the priority fees at the percentiles asked for. Empty where the endpoint keeps none. */
  rewardsWei: bigint[][]
  /** For each block, between 0 and 1. */
  gasUsedRatios: number[]
}

export interface Receipt {
  transactionHash: Hex
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

/** The chain id that an endpoint says it is on; endpoints that are compared say this one, or are left out. */
export async function getChainId(client: ChainClient): Promise<Known<number>> {
  if (client.compares) return { ...(await client.head()), value: client.network.chainId }
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

/** The newest block; where endpoints are compared, the newest that a quorum holds. */
export async function getHead(client: ChainClient): Promise<Known<Head>> {
  if (client.compares) return client.head()
  const answer = mapKnown(await client.request('eth_getBlockByNumber', ['latest', false]), readHead)
  return { ...answer, block: { number: answer.value.number, hash: answer.value.hash } }
}

/** What the state holds after the newest block: asked of one, or at the agreed block of several. */
async function readState<T>(
  client: ChainClient,
  method: string,
  params: (block: unknown) => readonly unknown[],
  parse: (value: unknown) => T,
  about?: 'balance' | 'nonce' | 'code',
): Promise<Known<T>> {
  if (!client.compares) return mapKnown(await client.request(method, params('latest')), parse)
  return client.compare({ method, params, parse, ...(about ? { about } : {}) }, 'at head')
}

export async function getBalance(client: ChainClient, account: Address): Promise<Known<bigint>> {
  const proved = client.compares && (await client.proveAccount(account))
  if (proved) return { ...proved, value: proved.value.balanceWei }
  return readState(
    client,
    'eth_getBalance',
    (block) => [account, block],
    (value) => quantity(value, 'the balance'),
    'balance',
  )
}

/**
 * How many transactions the account has sent; `pending` counts those that wait, too. No proof shows what waits: where
 * endpoints don't agree on it, or say less than is proved, it is what the state says.
 */
export async function getTransactionCount(
  client: ChainClient,
  account: Address,
  at: 'latest' | 'pending',
): Promise<Known<bigint>> {
  const method = 'eth_getTransactionCount'
  const parse = (value: unknown) => quantity(value, 'the transaction count')
  if (at === 'latest' || !client.compares) {
    const proved = client.compares && (await client.proveAccount(account))
    if (proved) return { ...proved, value: proved.value.nonce }
    const params = (block: unknown) => [account, block === 'latest' ? at : block]
    return readState(client, method, params, parse, 'nonce')
  }
  const [waiting, latest] = await Promise.all([
    client
      .compare({ method, params: () => [account, 'pending'], parse }, 'anytime')
      .catch((error: unknown) => {
        if (error instanceof Disagreement) return undefined
        throw error
      }),
    getTransactionCount(client, account, 'latest'),
  ])
  return waiting && waiting.value > latest.value && waiting.known.type === 'agreed' ? waiting : latest
}

export async function getCode(client: ChainClient, account: Address): Promise<Known<Hex>> {
  const proved = client.compares && (await client.proveAccount(account))
  if (proved && proved.value.codeHash === emptyCodeHash) return { ...proved, value: '0x' }
  const params = (block: unknown) => [account, block]
  return readState(client, 'eth_getCode', params, (value) => bytes(value, 'the code'), 'code')
}

/** The word at a place of a contract's storage. */
export async function getStorage(client: ChainClient, account: Address, place: Hex): Promise<Known<Hex>> {
  const params = (block: unknown) => [account, place, block]
  return readState(client, 'eth_getStorageAt', params, (value) => bytes(value, 'the storage word'))
}

/** The gas the call would use. A revert is a Chain.RpcError: see revertReason. */
export async function estimateGas(client: ChainClient, call: Call): Promise<Known<bigint>> {
  return mapKnown(await client.request('eth_estimateGas', [toParams(call)]), (value) =>
    quantity(value, 'the gas estimate'),
  )
}

/** What a call would return at the newest block; nothing is sent. */
export async function callContract(client: ChainClient, call: Call): Promise<Known<Hex>> {
  const params = (block: unknown) => [toParams(call), block]
  return readState(client, 'eth_call', params, (value) => bytes(value, "the call's result"))
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

/** null: no block with this transaction is known. */
export async function getReceipt(client: ChainClient, transactionHash: Hex): Promise<Known<Receipt | null>> {
  const parse = (value: unknown) => (value === null ? null : readReceipt(value, transactionHash))
  return readTransactionFact(client, 'eth_getTransactionReceipt', transactionHash, parse, 'receipt')
}

/** null: nothing is known of this transaction. */
export async function getTransactionByHash(
  client: ChainClient,
  transactionHash: Hex,
): Promise<Known<SeenTransaction | null>> {
  const parse = (value: unknown) => (value === null ? null : readTransaction(value, transactionHash))
  return readTransactionFact(client, 'eth_getTransactionByHash', transactionHash, parse)
}

async function readTransactionFact<T>(
  client: ChainClient,
  method: string,
  transactionHash: Hex,
  parse: (value: unknown) => T,
  about?: 'receipt',
): Promise<Known<T>> {
  if (!client.compares) return mapKnown(await client.request(method, [transactionHash]), parse)
  const params = () => [transactionHash]
  return client.compare({ method, params, parse, ...(about ? { about } : {}) }, 'anytime')
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
    transactionHash: hash(receipt.transactionHash, 'transactionHash'),
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

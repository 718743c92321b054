// Finding what came to our addresses: whole blocks are read and searched here, what is found is confirmed by a quorum,
// and a balance that rose beyond it is an arrival whose path nobody knows.
import { type Address, sameAddress } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { type HowKnown, type Known, saidBy } from '@/lib/base/known'
import { BadAnswer, RpcError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { bytes, list, mapKnown, object, quantity } from '@/lib/chain/client/parse'
import { getBalance, readReceipt } from '@/lib/chain/client/reads'
import { readTokenBalance } from '@/lib/chain/contracts/erc20'
import {
  readTransferLogs,
  type TransferLog,
  topicOf,
  transferTopic,
} from '@/lib/chain/contracts/transferLogs'
import type { Arrival, BlockName, ExpectedPayment } from './facts'
import { sameAsset } from './matchArrivals'
import { paysTo, readTransaction, readTransactions, type SeenTransaction } from './readBlock'

/** What a block holds: all its transactions, and the transfers that its logs tell of. */
export interface ReadBlock {
  /** Who was asked. */
  endpoint: string
  transactions: SeenTransaction[]
  transfers: TransferLog[]
}

/**
 * Asks one endpoint for a block and its transfer logs. No address is named while several wait on this chain; for a
 * single one its logs alone are asked for. Throws what the client's questions throw, and Chain.BadAnswer when the
 * endpoint does not have the block.
 */
export async function readWholeBlock(
  client: ChainClient,
  hash: Hex,
  addresses: readonly Address[],
  withTokens: boolean,
): Promise<ReadBlock> {
  const [only, ...more] = addresses
  const topics = only && more.length === 0 ? [transferTopic, null, topicOf(only)] : [transferTopic]
  const [block, logs] = await Promise.all([
    client.request('eth_getBlockByHash', [hash, true]),
    withTokens ? client.request('eth_getLogs', [{ blockHash: hash, topics }]) : undefined,
  ])
  return {
    endpoint: saidBy(block.known),
    transactions: readTransactions(block.value, hash),
    transfers: logs ? readTransferLogs(logs.value, hash) : [],
  }
}

/** The transactions of a block that may have paid one of these. */
export function candidatesIn({ transactions, transfers }: ReadBlock, addresses: readonly Address[]): Hex[] {
  const isOurs = (address: Address) => addresses.some((one) => sameAddress(one, address))
  return [
    ...new Set([
      ...transactions.filter((one) => paysTo(one, addresses)).map(({ hash }) => hash),
      ...transfers.filter(({ to, amount }) => amount > 0n && isOurs(to)).map((one) => one.transactionHash),
    ]),
  ]
}

/** The transactions that moved tokens to an address between two blocks, for blocks that were never read. */
export async function candidatesBetween(
  client: ChainClient,
  from: bigint,
  to: bigint,
  address: Address,
): Promise<Hex[]> {
  const filter = {
    fromBlock: toQuantity(from),
    toBlock: toQuantity(to),
    topics: [transferTopic, null, topicOf(address)],
  }
  const { value } = await client.request('eth_getLogs', [filter])
  const logs = list(value, 'the logs', 10_000)
  return [...new Set(logs.map((log) => object(log, 'a log').transactionHash as Hex))]
}

/**
 * What a quorum says that this transaction brought to one of these, in the block that it is in; empty when it failed,
 * undefined when nobody knows it in a block. Throws what the client's questions throw.
 */
export async function confirmArrivals(
  client: ChainClient,
  transactionHash: Hex,
  addresses: readonly Address[],
  at: number,
): Promise<Arrival[] | undefined> {
  const [receipt, transaction] = await Promise.all([
    compared(client, 'eth_getTransactionReceipt', [transactionHash], (value) =>
      value === null ? null : readPaid(value, transactionHash),
    ),
    compared(client, 'eth_getTransactionByHash', [transactionHash], (value) =>
      value === null ? null : readTransaction(value),
    ),
  ])
  const [done, sent] = [receipt.value, transaction.value]
  if (!done || sent?.hash !== transactionHash) return undefined
  if (!done.succeeded) return []
  const { blockHash, blockNumber } = done
  const timestampSeconds = await timestampOf(client, blockHash)
  const shared = {
    chainId: client.network.chainId,
    sender: sent.from,
    nonce: sent.nonce,
    transactionHash,
    block: { number: blockNumber, hash: blockHash, timestampSeconds },
    known: receipt.known,
    at,
  }
  const own = (address: Address) => addresses.find((one) => sameAddress(one, address))
  const paid = paysTo(sent, addresses)
  const coin =
    paid && paid.token === undefined
      ? [{ ...paid, id: idOf(blockHash, transactionHash), payer: sent.from, found: 'transaction' as const }]
      : []
  const tokens = done.transfers.flatMap(({ to, token, from, amount, logIndex }) => {
    const recipient = own(to)
    if (!recipient || amount === 0n) return []
    const id = idOf(blockHash, `${transactionHash}/${logIndex}`)
    return [{ id, to: recipient, token, amount, payer: from, found: 'log' as const }]
  })
  return [...coin, ...tokens].map((one) => ({ ...shared, ...one }))
}

/**
 * How far the balance of an asset rose, beyond what arrivals explain, since the earliest open order for it; undefined
 * when it can't be said: another head, or no number.
 */
export async function readRise(
  client: ChainClient,
  expected: ExpectedPayment,
  arrivals: readonly Arrival[],
  head: BlockName & { timestampSeconds: bigint },
  at: number,
): Promise<Arrival | undefined> {
  const { to, token, chainId, balanceBefore, from } = expected
  const balance = await readBalance(client, to, token?.address, head.hash)
  if (!balance) return undefined
  const explained = arrivals
    .filter(
      (one) =>
        one.chainId === chainId &&
        sameAddress(one.to, to) &&
        sameAsset(one.token, token?.address) &&
        one.block.number > from.number,
    )
    .reduce((sum, { amount }) => sum + amount, 0n)
  const amount = balance.value - balanceBefore - explained
  if (amount <= 0n) return undefined
  return {
    id: idOf(head.hash, `${chainId} ${to} ${token?.address ?? 'coin'} balance`),
    chainId,
    to,
    ...(token ? { token: token.address } : {}),
    amount,
    block: { number: head.number, hash: head.hash, timestampSeconds: head.timestampSeconds },
    found: 'balance',
    known: balance.known,
    at,
  }
}

/** Of the coin or of a token, after this very block; undefined when nobody says it of that one. */
export async function readBalance(
  client: ChainClient,
  address: Address,
  token: Address | undefined,
  blockHash: Hex,
): Promise<Known<bigint> | undefined> {
  if (client.compares) {
    const balance = token ? await readTokenBalance(client, token, address) : await getBalance(client, address)
    return 'type' in balance || balance.block?.hash !== blockHash ? undefined : balance
  }
  // EIP-1898: "latest" might be a block that we have not read yet, and count a payment twice.
  const at = { blockHash }
  try {
    if (!token) {
      const balance = await client.request('eth_getBalance', [address, at])
      return mapKnown(balance, (value) => quantity(value, 'the balance'))
    }
    const data = `0x70a08231${address.slice(2).toLowerCase().padStart(64, '0')}`
    const answer = await client.request('eth_call', [{ to: token, data }, at])
    return mapKnown(answer, (value) => quantity(bytes(value, 'the balance').slice(0, 66), 'the balance'))
  } catch (error) {
    if (error instanceof RpcError || error instanceof BadAnswer) return undefined
    throw error
  }
}

/** The same question to a quorum; to the only endpoint where there is one. */
async function compared<T>(
  client: ChainClient,
  method: string,
  params: readonly unknown[],
  parse: (value: unknown) => T,
): Promise<{ value: T; known: HowKnown }> {
  if (!client.compares) return mapKnown(await client.request(method, params), parse)
  return client.compare({ method, params: () => params, parse }, 'anytime')
}

/** Throws Chain.BadAnswer. */
function readPaid(value: unknown, transactionHash: Hex) {
  const { blockHash, blockNumber, succeeded } = readReceipt(value, transactionHash)
  const transfers = readTransferLogs(object(value, 'the receipt').logs ?? [], blockHash)
  return { blockHash, blockNumber, succeeded, transfers }
}

async function timestampOf(client: ChainClient, hash: Hex): Promise<bigint> {
  const { value } = await client.request('eth_getBlockByHash', [hash, false])
  const block = object(value, 'the block')
  if (block.hash !== hash) throw new BadAnswer('expected the block that was asked for')
  return quantity(block.timestamp, 'the timestamp')
}

function idOf(blockHash: Hex, what: string): string {
  return `${blockHash} ${what}`
}

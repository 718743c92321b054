// Which transaction took a nonce of ours: our own rows know, an endpoint knows, or the block in which the account's count
// went past it is found by halving, and read.

import { findInBlock, getBlockHash, getTransactionCountAt } from '@/lib/chain/client/blocks'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { getBySenderAndNonce, type PoolTransaction } from '@/lib/chain/client/mempool'
import type { TransactionStore } from './ports'
import type { OtherTransaction, StoredTransaction } from './transaction'

/** No further down than this many blocks is searched: nodes keep no older counts. */
const deepest = 4_096n

/**
 * The transaction in a block that holds the nonce of `ours` in its place; `head` is the newest block, after which the
 * account's count is past it. undefined where endpoints do not tell: it may be asked again later.
 */
export async function findReplacement(
  client: ChainClient,
  ours: StoredTransaction,
  store: Pick<TransactionStore, 'byHash'>,
  head: bigint,
): Promise<OtherTransaction | undefined> {
  try {
    const found = (await byNonce(client, ours)) ?? (await byHalving(client, ours, head))
    return found && found.hash !== ours.signed?.hash ? await toOther(found, store) : undefined
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}

/** As it is stored beside our own: with the row's id where we made it ourselves. */
export async function toOther(
  found: PoolTransaction,
  store: Pick<TransactionStore, 'byHash'>,
): Promise<OtherTransaction> {
  const { hash, to, valueWei, data, maxFeePerGasWei, block } = found
  const own = await store.byHash(hash)
  return {
    hash,
    to,
    valueWei,
    data,
    maxFeePerGasWei,
    ...(block ? { block } : {}),
    ...(own ? { ours: own.id } : {}),
  }
}

async function byNonce(client: ChainClient, { from, nonce }: StoredTransaction) {
  const words = await getBySenderAndNonce(client, from, nonce)
  const included = words.flatMap(({ waiting }) => waiting).filter(({ block }) => block !== undefined)
  for (const { block } of included) {
    // One endpoint's word says where to look; the block itself is read as others have it, too.
    const found = block && (await findInBlock(client, block.hash, { from, nonce })).value
    if (found) return { ...found, block }
  }
  return undefined
}

/** The lowest block after which the count is past the nonce, searched for from the head down, twice as far each time. */
async function byHalving(client: ChainClient, { from, nonce }: StoredTransaction, head: bigint) {
  const isPast = async (number: bigint) => (await getTransactionCountAt(client, from, number)).value > nonce
  const start = await lastBefore(isPast, head)
  if (start === undefined) return undefined
  let [before, past] = start
  while (past - before > 1n) {
    const middle: bigint = (past + before) / 2n
    if (await isPast(middle)) past = middle
    else before = middle
  }
  const hash = (await getBlockHash(client, past)).value
  const found = hash && (await findInBlock(client, hash, { from, nonce })).value
  return found ? { ...found, block: { number: past, hash: hash as NonNullable<typeof hash> } } : undefined
}

/** A block from the head down after which the count was not past yet, and the lowest one seen after which it was. */
async function lastBefore(
  isPast: (number: bigint) => Promise<boolean>,
  head: bigint,
): Promise<[before: bigint, past: bigint] | undefined> {
  let past = head
  for (let step = 1n; past > 0n && step <= deepest; step *= 2n) {
    const lower = head > step ? head - step : 0n
    if (!(await isPast(lower))) return [lower, past]
    past = lower
  }
  return undefined
}

// What endpoints say of one transaction now.
import type { Hex } from '@/lib/base/hex'
import { type Known, saidBy } from '@/lib/base/known'
import { getReceiptsIn } from '@/lib/chain/client/blocks'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { getReceipt, getTransactionByHash, getTransactionCount, type Receipt } from '@/lib/chain/client/reads'
import type { Tracked } from './tracked'
import type { StoredTransaction } from './transaction'

export type Found =
  | { type: 'included'; receipt: Receipt; endpoint: string }
  | { type: 'pending'; endpoint: string }
  | { type: 'unknown' }
  /** One answer says it is in a block, the other knows no receipt yet: the next look will tell. */
  | { type: 'unclear' }

export async function find(client: ChainClient, hash: Hex): Promise<Found> {
  const [receipt, seen] = await Promise.all([getReceipt(client, hash), getTransactionByHash(client, hash)])
  if (receipt.value) return { type: 'included', receipt: receipt.value, endpoint: saidBy(receipt.known) }
  if (!seen.value) return { type: 'unknown' }
  return seen.value.block ? { type: 'unclear' } : { type: 'pending', endpoint: saidBy(seen.known) }
}

/**
 * Receipts of transactions that a block lists. Of one account they are asked for one by one; of several with all others
 * of the block, which names nobody; where that is not offered there are none, and each waits for its account's turn.
 */
export async function findInclusions(
  client: ChainClient,
  block: Hex,
  entries: readonly Tracked[],
): Promise<Known<Receipt>[]> {
  const hashes = entries.map(({ hash }) => hash)
  if (new Set(entries.map(({ from }) => from)).size === 1) {
    const receipts = await Promise.all(hashes.map((hash) => getReceipt(client, hash)))
    return receipts.flatMap(({ value, ...how }) => (value ? [{ ...how, value }] : []))
  }
  try {
    const { value, ...how } = await getReceiptsIn(client, block, hashes)
    return value.map((receipt) => ({ ...how, value: receipt }))
  } catch (error) {
    if (isChainError(error)) return []
    throw error
  }
}

/** The account is past this nonce, and, asked once more after that, still without our transaction. */
export async function usedByAnother(client: ChainClient, transaction: StoredTransaction): Promise<boolean> {
  const count = await getTransactionCount(client, transaction.from, 'latest')
  if (count.value <= transaction.nonce || !transaction.signed) return false
  return (await getReceipt(client, transaction.signed.hash)).value === null
}

// What waits for our addresses in the mempools that can be seen, and what bids against it.
import { sameAddress } from '@/lib/base/address'
import { getTransactionCount } from '@/lib/chain/client/reads'
import { type Conflict, type PendingPayment, streamMethod } from './facts'
import { findConflicts, nonceUsed, type Paying, payingOf, type Seen } from './findConflicts'
import type { StoredPayments } from './ports'
import { paysTo } from './readBlock'
import { type MempoolWord, readMempools } from './readMempools'
import type { Room } from './room'
import { canonicalOf, standingOf } from './standing'

export async function seeMempool(room: Room): Promise<void> {
  const { ports, client, chainId, addresses, at } = room
  const words = await readMempools(client)
  const stored = await ports.store.read()
  const pending = words.flatMap((word) => pendingIn(word, room))
  const paying = payingOf({ ...stored, pending: [...stored.pending, ...pending] }, chainId, [])
  const seen = words.flatMap(({ endpoint, transactions }) =>
    transactions.map((transaction): Seen => ({ transaction, endpoint })),
  )
  const conflicts = [
    ...findConflicts(chainId, paying, seen, at),
    ...(await usedUp(room, stored, paying, words)),
  ]
  const seers = [
    ...words.map(({ endpoint, method }) => ({ endpoint, method })),
    ...room.streaming.map((endpoint) => ({ endpoint, method: streamMethod })),
  ]
  await ports.store.write({ pending, conflicts, mempools: [{ chainId, seers, at }] })

  function pendingIn({ endpoint, transactions }: MempoolWord, { chainId }: Room): PendingPayment[] {
    return transactions.flatMap((one) => {
      const pays = paysTo(one, addresses)
      if (!pays) return []
      const { hash, from, nonce, maxFeeWei } = one
      const seenNow = { endpoint, at, lastSeenAt: at }
      return [{ chainId, transactionHash: hash, sender: from, nonce, maxFeeWei, ...pays, ...seenNow }]
    })
  }
}

/** Payments that no mempool shows any more and no block holds, although their sender has gone past their nonce. */
async function usedUp(
  { client, chainId, headers, open, at }: Room,
  stored: StoredPayments,
  paying: readonly Paying[],
  words: readonly MempoolWord[],
): Promise<Conflict[]> {
  const waiting = new Set(words.flatMap(({ transactions }) => transactions.map(({ hash }) => hash)))
  const found: Conflict[] = []
  for (const one of paying) {
    const { transactionHash, sender, nonce, to } = one
    if (waiting.has(transactionHash) || !open.some((order) => sameAddress(order.to, to))) continue
    if (stored.conflicts.some((known) => known.chainId === chainId && known.paying === transactionHash))
      continue
    const stands = stored.arrivals.some(
      (arrival) =>
        arrival.transactionHash === transactionHash &&
        standingOf(arrival.block, { headers, deep: stored.deep }).type !== 'left',
    )
    if (stands) continue
    const count = await getTransactionCount(client, sender, 'latest')
    const at_ = count.block?.hash
    const head = canonicalOf(headers).at(-1)
    // The count must be of the very block up to which everything was read.
    if (count.value > nonce && (at_ === undefined || at_ === head?.hash)) {
      const receipt = await client.request('eth_getTransactionReceipt', [transactionHash])
      if (receipt.value === null) found.push(nonceUsed(chainId, one, '', at))
    }
  }
  return found
}

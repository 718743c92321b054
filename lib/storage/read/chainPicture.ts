// The newest blocks of a network as they are known: our chain, what left it, what each endpoint says, and where our
// transactions and payments sit. It only reads.
import type { Hex } from '@/lib/base/hex'
import type { EndpointFacts } from '@/lib/chain/client/endpointFacts'
import type { StoredHead, TreeHeader } from '@/lib/chain/watch/treeHeader'
import type { MempoolView } from '@/lib/payments/facts'
import { openedDatabase as database } from '../openedDatabase'
import { readStoredPayments } from '../paymentStore'

export interface ChainPicture {
  head: StoredHead | undefined
  /** Highest first; those that left the chain among them. */
  blocks: TreeHeader[]
  /** What each endpoint was last heard to say. */
  endpoints: EndpointFacts[]
  /** By the block's hash. */
  transactions: Map<Hex, { id: string; hash: Hex }[]>
  payments: Map<Hex, { orderId: string | undefined; transactionHash: Hex | undefined }[]>
  /** Whether unconfirmed transactions can be seen; looked at while an order is open. */
  mempool: MempoolView | undefined
}

/** The newest `heights` heights. */
export async function readChainPicture(chainId: number, heights: number): Promise<ChainPicture> {
  const { headers, heads, endpoints, receipts, transactions } = database()
  const [all, head, facts, stored] = await Promise.all([
    headers.where('chainId').equals(chainId).toArray(),
    heads.get(chainId),
    endpoints.where('chainId').equals(chainId).toArray(),
    readStoredPayments(database()),
  ])
  const top = all.map(({ number }) => number).sort((a, b) => (a > b ? -1 : 1))[0] ?? 0n
  const blocks = all
    .filter(({ number }) => number > top - BigInt(heights))
    .sort((a, b) => (a.number === b.number ? b.at - a.at : a.number > b.number ? -1 : 1))
  const shown = new Set(blocks.map(({ hash }) => hash))

  const sent: ChainPicture['transactions'] = new Map()
  const found = await receipts.filter(({ blockHash }) => shown.has(blockHash)).toArray()
  for (const { transactionId, blockHash } of found) {
    const row = await transactions.get(transactionId)
    if (row?.chainId !== chainId || !row.signed) continue
    sent.set(blockHash, [...(sent.get(blockHash) ?? []), { id: row.id, hash: row.signed.hash }])
  }

  const came: ChainPicture['payments'] = new Map()
  for (const { block, to, transactionHash, chainId: on } of stored.arrivals) {
    if (on !== chainId || !shown.has(block.hash)) continue
    const order = stored.expected.find((one) => one.chainId === chainId && one.to === to)
    const one = { orderId: order?.id, transactionHash }
    came.set(block.hash, [...(came.get(block.hash) ?? []), one])
  }
  const mempool = stored.mempools.find((one) => one.chainId === chainId)
  // Where nobody is compared, the head that we follow is what the only endpoint said.
  const heard = facts.map((one) =>
    !one.head && head && one.url === head.endpoint
      ? { ...one, head: { number: head.number, hash: head.hash, at: head.at } }
      : one,
  )
  return { head, blocks, endpoints: heard, transactions: sent, payments: came, mempool }
}

// Pending transactions as endpoints with a WebSocket tell of them: a payment is known the moment it is in a mempool, and
// so is one that bids against it. Followed while an order is open on that chain, and no longer.
import { BadAnswer } from '@/lib/chain/client/chainErrors'
import { isObject } from '@/lib/chain/client/jsonRpc'
import type { ExpectedPayment } from './facts'
import { findConflicts, type Paying, payingOf } from './findConflicts'
import type { PaymentPorts, StoredPayments } from './ports'
import { paysTo, readTransaction } from './readBlock'

export interface Streams {
  /** Follows the chains of these orders and no others. */
  follow(open: readonly ExpectedPayment[], stored: StoredPayments): void
  /** The endpoints that send whole transactions of a chain now. */
  seeing(chainId: number): string[]
}

interface Stream {
  end(): void
  orders: readonly ExpectedPayment[]
  paying: Paying[]
  /** Endpoints that sent a whole transaction, and whose news come. */
  seeing: Set<string>
}

export function createStreams({ news, store, clock, onHeard, report }: PaymentPorts): Streams {
  const streams = new Map<number, Stream>()

  async function hear(chainId: number, stream: Stream, endpoint: string, value: unknown): Promise<void> {
    if (!isObject(value)) return
    stream.seeing.add(endpoint)
    const transaction = readTransaction(value)
    const at = clock()
    const conflicts = findConflicts(chainId, stream.paying, [{ transaction, endpoint }], at)
    const pays = paysTo(
      transaction,
      stream.orders.map(({ to }) => to),
    )
    if (conflicts.length === 0 && !pays) return
    const { hash, from, nonce, maxFeeWei } = transaction
    const seen = { transactionHash: hash, sender: from, nonce, at }
    if (pays) stream.paying.push({ ...seen, ...pays })
    await store.write({
      conflicts,
      pending: pays ? [{ chainId, ...seen, ...pays, maxFeeWei, endpoint, lastSeenAt: at }] : [],
    })
    onHeard?.()
  }

  function start(chainId: number): Stream {
    const stream: Stream = { end: () => undefined, orders: [], paying: [], seeing: new Set() }
    const end = news?.follow(chainId, 'fullPendingTransactions', {
      onNews({ endpoint, value }) {
        hear(chainId, stream, endpoint, value).catch((error: unknown) => {
          // What an endpoint tells by itself may be anything.
          if (!(error instanceof BadAnswer)) report(error)
        })
      },
      onState(endpoint, state) {
        if (state !== 'live') stream.seeing.delete(endpoint)
      },
    })
    if (end) stream.end = end
    streams.set(chainId, stream)
    return stream
  }

  return {
    follow(open, stored) {
      const wanted = new Set(open.map(({ chainId }) => chainId))
      for (const [chainId, stream] of streams) {
        if (wanted.has(chainId)) continue
        stream.end()
        streams.delete(chainId)
      }
      for (const chainId of wanted) {
        const stream = streams.get(chainId) ?? start(chainId)
        stream.orders = open.filter((order) => order.chainId === chainId)
        stream.paying = payingOf(stored, chainId, [])
      }
    },
    seeing: (chainId) => [...(streams.get(chainId)?.seeing ?? [])],
  }
}

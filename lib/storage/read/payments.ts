// The queries about orders and what came for them. They only read.
import type { Address } from '@/lib/base/address'
import { builtInNetworks } from '@/lib/chain/networks/builtIn'
import { effectiveNetworks } from '@/lib/chain/networks/effectiveNetworks'
import { writePaymentsCsv } from '@/lib/payments/csv'
import { chainsOf, type DerivedPayment, deriveAll, type FollowedView } from '@/lib/payments/deriveAll'
import type { MempoolView } from '@/lib/payments/facts'
import { paymentLink } from '@/lib/payments/paymentLink'
import { openedDatabase as database } from '../openedDatabase'
import { readStoredPayments } from '../paymentStore'

export interface ShownPayment extends DerivedPayment {
  /** EIP-681, for the QR code. */
  link: string
  mempool: MempoolView | undefined
}

/** Every order with its status at `now`; the newest first. */
export async function readPayments(now: number): Promise<ShownPayment[]> {
  const stored = await readStoredPayments(database())
  const followed = new Map<number, FollowedView>()
  for (const chainId of chainsOf(stored)) {
    const [headers, head] = await Promise.all([
      database().headers.where('chainId').equals(chainId).toArray(),
      database().heads.get(chainId),
    ])
    followed.set(chainId, { headers, head })
  }
  return deriveAll(stored, followed, now)
    .map((payment) => ({
      ...payment,
      link: paymentLink(payment.expected),
      mempool: stored.mempools.find(({ chainId }) => chainId === payment.expected.chainId),
    }))
    .sort((a, b) => b.expected.createdAt - a.expected.createdAt)
}

/** One order; undefined when there is none with this id. */
export async function readPayment(id: string, now: number): Promise<ShownPayment | undefined> {
  return (await readPayments(now)).find(({ expected }) => expected.id === id)
}

/** Addresses that an open order on this network has to itself. */
export async function readTakenAddresses(chainId: number): Promise<Address[]> {
  const { expected } = await readStoredPayments(database())
  return expected.flatMap((order) =>
    order.chainId === chainId && order.closedAt === undefined && order.by === 'own address' ? [order.to] : [],
  )
}

/** All orders as the text of a file. */
export async function readPaymentsAsCsv(now: number): Promise<string> {
  const [payments, rows] = await Promise.all([readPayments(now), database().networks.toArray()])
  const networks = effectiveNetworks(builtInNetworks, rows)
  return writePaymentsCsv(
    payments,
    (chainId) => networks.find((network) => network.chainId === chainId)?.currency,
  )
}

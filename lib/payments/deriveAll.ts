// The stored facts of all orders → the status of each. Pure; screens and the look use the same.
import { type Address, sameAddress } from '@/lib/base/address'
import type { ExpectedPayment } from './facts'
import { type PaymentStatus, paymentStatus } from './paymentStatus'
import type { StoredPayments } from './ports'
import { type ChainView, type FollowedHead, headOf, type KeptHeader } from './standing'

export interface DerivedPayment {
  expected: ExpectedPayment
  status: PaymentStatus
}

/** A chain as it is followed for everybody. */
export interface FollowedView {
  headers: readonly KeptHeader[]
  head?: FollowedHead | undefined
}

/** `followed`: every chain that a payment is on, by chain id; `now` in milliseconds since 1970. */
export function deriveAll(
  stored: StoredPayments,
  followed: ReadonlyMap<number, FollowedView>,
  now: number,
): DerivedPayment[] {
  const chains = chainViews(stored, followed)
  return stored.expected.map((expected) => ({
    expected,
    status: paymentStatus({
      expected,
      all: stored.expected,
      arrivals: stored.arrivals,
      pending: stored.pending,
      conflicts: stored.conflicts,
      verdicts: stored.verdicts,
      chains,
      look: lookOf(stored, expected.chainId, expected.to),
      mempool: stored.mempools.find(({ chainId }) => chainId === expected.chainId),
      news: stored.news,
      newestBlock: headOf(followed.get(expected.chainId)?.headers ?? [])?.number,
      now,
    }),
  }))
}

export function lookOf(stored: Pick<StoredPayments, 'looks'>, chainId: number, address: Address) {
  return stored.looks.find((look) => look.chainId === chainId && sameAddress(look.address, address))
}

/** The networks that anything stored is on. */
export function chainsOf({ expected, arrivals }: Pick<StoredPayments, 'expected' | 'arrivals'>): number[] {
  return [...new Set([...expected, ...arrivals].map(({ chainId }) => chainId))]
}

function chainViews(
  stored: Pick<StoredPayments, 'deep'>,
  followed: ReadonlyMap<number, FollowedView>,
): Map<number, ChainView> {
  return new Map(
    [...followed].map(([chainId, view]) => [
      chainId,
      { ...view, deep: stored.deep.filter((one) => one.chainId === chainId) },
    ]),
  )
}

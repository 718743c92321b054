// Which of the things that arrived are for which order. Pure.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Arrival, ExpectedPayment, PendingPayment } from './facts'

/** What can be matched: something of an asset, on a network, to an address. */
export type Transfer = Pick<Arrival, 'chainId' | 'to' | 'token' | 'amount'> & {
  /** Missing while it waits in a mempool. */
  block?: { number: bigint }
  at: number
}

/** `other` names how it differs from what was asked for; an unmatched one came to the address and fits no order. */
export type Match = 'paid' | 'wrong token' | 'wrong chain' | 'not for this order'

/**
 * Whether a transfer pays this order. At an address of its own everything that came after the order does, whatever the
 * amount; at a shared one only the amount tells, unless no other order waits there.
 */
export function matchOf(
  transfer: Transfer,
  expected: ExpectedPayment,
  others: readonly ExpectedPayment[],
): Match {
  if (!sameAddress(transfer.to, expected.to)) return 'not for this order'
  const rivals = others.filter(
    (other) => other.id !== expected.id && sameAddress(other.to, expected.to) && !isOver(other, transfer.at),
  )
  if (transfer.chainId !== expected.chainId) {
    if (transfer.at < expected.createdAt) return 'not for this order'
    return rivals.some((other) => isAsked(transfer, other)) ? 'not for this order' : 'wrong chain'
  }
  if (isEarlier(transfer, expected)) return 'not for this order'
  if (sameAsset(transfer.token, expected.token?.address)) {
    const sharing = rivals.filter((other) => isAsked(transfer, other) && !isEarlier(transfer, other))
    if (sharing.length === 0 || transfer.amount === expected.amount) return 'paid'
    return 'not for this order'
  }
  return rivals.some((other) => isAsked(transfer, other)) ? 'not for this order' : 'wrong token'
}

export function sameAsset(a: Address | undefined, b: Address | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameAddress(a, b)
}

function isAsked(transfer: Transfer, { chainId, token }: ExpectedPayment): boolean {
  return transfer.chainId === chainId && sameAsset(transfer.token, token?.address)
}

function isOver({ closedAt }: ExpectedPayment, at: number): boolean {
  return closedAt !== undefined && closedAt < at
}

/** What came before the order was made was not for it. */
function isEarlier(transfer: Transfer, { from, createdAt }: ExpectedPayment): boolean {
  return transfer.block ? transfer.block.number <= from.number : transfer.at < createdAt
}

/** Those that pay this order. */
export function pendingFor(
  pending: readonly PendingPayment[],
  expected: ExpectedPayment,
  others: readonly ExpectedPayment[],
): PendingPayment[] {
  return pending.filter((one) => matchOf(one, expected, others) === 'paid')
}

// What the user is to be told of a payment that was not told before. Pure.
import type { ExpectedPayment, PaymentNews } from './facts'
import type { PaymentReason } from './paymentReason'
import type { PaymentStatus } from './paymentStatus'

/** One thing to tell, with what it follows from. */
export interface Telling {
  expected: ExpectedPayment
  news: PaymentNews
  /** For "taken back" and "replaced". */
  reason?: PaymentReason
}

/** Once for each block and transaction; the loudest first. */
export function newsOf(
  expected: ExpectedPayment,
  status: PaymentStatus,
  told: readonly PaymentNews[],
  at: number,
): Telling[] {
  if (expected.closedAt !== undefined) return []
  const all: Telling[] = []
  const add = (type: PaymentNews['type'], about: PaymentNews['about'], reason?: PaymentReason) => {
    const isTold = [...told, ...all.map(({ news }) => news)].some(
      (one) => one.paymentId === expected.id && one.type === type && one.about === about,
    )
    if (!isTold) {
      all.push({ expected, news: { paymentId: expected.id, type, about, at }, ...(reason ? { reason } : {}) })
    }
  }
  for (const reason of status.reasons) {
    if (reason.type === 'taken back') add('taken back', reason.was.hash, reason)
    if (reason.type === 'replaced') add('replaced', reason.conflict.other ?? reason.conflict.paying, reason)
  }
  for (const { arrival, standing } of status.parts) {
    if (standing.type !== 'stands') continue
    if (status.answer === 'safe') add('safe', arrival.block.hash)
    else add('arrived', arrival.transactionHash ?? arrival.block.hash)
  }
  return all
}

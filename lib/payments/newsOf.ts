// What the user is to be told of a payment that was not told before. Pure.
import type { Hex } from '@/lib/base/hex'
import type { ExpectedPayment, PaymentNews } from './facts'
import type { PaymentReason } from './paymentReason'
import type { PaymentStatus } from './paymentStatus'

/** One thing to tell, with what it follows from. */
export interface Telling {
  expected: ExpectedPayment
  news: PaymentNews
  /** For what is bad news. */
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
  const wasToldSafe = (block: Hex) =>
    told.some(({ paymentId, type, about }) => paymentId === expected.id && type === 'safe' && about === block)
  for (const reason of status.reasons) {
    if (reason.type === 'chain stopped' && !status.settled && status.parts.length > 0) {
      add('chain stopped', reason.theirs.hash, reason)
    }
    if (reason.type === 'taken back') add('taken back', reason.was.hash, reason)
    if (reason.type === 'replaced') add('replaced', reason.conflict.other ?? reason.conflict.paying, reason)
  }
  for (const { arrival, standing } of status.parts) {
    const { number, hash } = arrival.block
    // It may be back by now, in another block: who was told that it is safe still hears of it.
    if (standing.type === 'left' && wasToldSafe(hash)) {
      const { instead } = standing
      const gone = { type: 'taken back' as const, was: { number, hash }, saidSafe: true }
      const back = status.reasons.find(({ type }) => type === 'came back')
      add('taken back', hash, back ?? { ...gone, ...(instead ? { instead } : {}) })
    }
    if (standing.type !== 'stands') continue
    if (status.answer === 'safe') add('safe', arrival.block.hash)
    else add('arrived', arrival.transactionHash ?? arrival.block.hash)
  }
  return all
}

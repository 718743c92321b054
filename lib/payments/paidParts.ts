// What pays an order, with where it stands now: which parts make up the amount, what was taken back, what came again. Pure.
import type { Hex } from '@/lib/base/hex'
import type { Arrival, BlockName, PayerVerdict, PaymentNews } from './facts'
import type { PaymentReason } from './paymentReason'
import type { Standing } from './standing'

export interface PaidPart {
  arrival: Arrival
  standing: Standing
  verdict: PayerVerdict | undefined
}

/** The deepest ones that together make up the amount; undefined when all of them don't. */
export function completingParts(standing: readonly PaidPart[], amount: bigint): PaidPart[] | undefined {
  const deepest = [...standing].sort((a, b) => (confirmationsOf(a) > confirmationsOf(b) ? -1 : 1))
  let sum = 0n
  const taken: PaidPart[] = []
  for (const part of deepest) {
    if (sum >= amount) break
    sum += part.arrival.amount
    taken.push(part)
  }
  return taken.length > 0 && sum >= amount ? taken : undefined
}

export function confirmationsOf({ standing }: PaidPart): bigint {
  return standing.type === 'stands' ? standing.confirmations : 0n
}

/** What was in a block that left the chain and is in no other one; nothing when the order is paid without it. */
export function takenBack(
  parts: readonly PaidPart[],
  stood: ReadonlySet<Hex>,
  isPaid: boolean,
  news: readonly PaymentNews[],
): PaymentReason[] {
  if (isPaid) return []
  const newest = new Map<string, PaymentReason>()
  // Of several blocks that it was in, one after the other, the one that left last is named.
  for (const { arrival, standing } of lastLeftLast(parts)) {
    const { transactionHash, block } = arrival
    if (standing.type !== 'left') continue
    // What a balance showed has no name: anything of that kind that stands again takes its place.
    if (
      transactionHash ? stood.has(transactionHash) : parts.some(({ standing }) => standing.type === 'stands')
    )
      continue
    newest.set(transactionHash ?? 'balance', {
      type: 'taken back',
      was: { number: block.number, hash: block.hash },
      ...(standing.instead ? { instead: standing.instead } : {}),
      saidSafe: news.some(({ type, about }) => type === 'safe' && about === block.hash),
      ...(transactionHash ? { transactionHash } : {}),
    })
  }
  return [...newest.values()]
}

/** What left in one block and stands in another. */
export function cameBack(parts: readonly PaidPart[]): PaymentReason[] {
  return parts.flatMap(({ arrival, standing }) => {
    if (standing.type !== 'stands' || !arrival.transactionHash) return []
    const last = lastLeftLast(parts).findLast(
      (other) => other.standing.type === 'left' && other.arrival.transactionHash === arrival.transactionHash,
    )
    return last ? [{ type: 'came back' as const, was: nameOf(last.arrival), now: nameOf(arrival) }] : []
  })
}

/** By when they left, as far as we saw it; else by when they were found, and by height. */
function lastLeftLast(parts: readonly PaidPart[]): PaidPart[] {
  const leftAt = ({ standing, arrival }: PaidPart) =>
    (standing.type === 'left' ? standing.at : undefined) ?? arrival.at
  return [...parts].sort(
    (a, b) =>
      leftAt(a) - leftAt(b) ||
      a.arrival.at - b.arrival.at ||
      Number(a.arrival.block.number - b.arrival.block.number),
  )
}

function nameOf({ block }: Arrival): BlockName {
  return { number: block.number, hash: block.hash }
}

// Facts → what may be said of a payment. Pure and small: screens run it too.
// "Safe to deliver" rests on blocks that stand in the agreed chain now, never on what was once seen.
import type { Hex } from '@/lib/base/hex'
import { type InclusionLevel, isReached } from '@/lib/chain/networks/confirmationsWanted'
import { openStop } from '@/lib/chain/watch/treeHeader'
import type {
  Arrival,
  Conflict,
  ExpectedPayment,
  MempoolView,
  PayerVerdict,
  PaymentLook,
  PaymentNews,
  PendingPayment,
} from './facts'
import { matchOf, pendingFor } from './matchArrivals'
import { cameBack, completingParts, type PaidPart, takenBack } from './paidParts'
import type { PaymentReason } from './paymentReason'
import { type ChainView, standingOf } from './standing'
import { fateOf, type WaitingPayment } from './waitingPayments'
import { type PaymentWanted, wantedOf } from './wantedOf'

export interface PaymentFacts {
  expected: ExpectedPayment
  /** Every order, to tell them apart. */
  all: readonly ExpectedPayment[]
  /** What came to its address, on any network. */
  arrivals: readonly Arrival[]
  pending: readonly PendingPayment[]
  conflicts: readonly Conflict[]
  verdicts: readonly PayerVerdict[]
  /** By chain id. */
  chains: ReadonlyMap<number, ChainView>
  look: PaymentLook | undefined
  mempool: MempoolView | undefined
  news: readonly PaymentNews[]
  /** The newest block that anybody in the wallet knows of its chain. */
  newestBlock: bigint | undefined
  now: number
}

export interface PaymentStatus {
  /** What to do, in one word. */
  answer: 'safe' | 'not yet' | 'danger'
  reasons: PaymentReason[]
  /** In blocks that stand. */
  received: bigint
  /** Of the payment that completes the amount; 0 while it is not complete. */
  confirmations: bigint
  /** Of that payment, by the chain's own rule. */
  level: InclusionLevel
  wanted: PaymentWanted
  parts: PaidPart[]
  /** Seen waiting, and in no block that stands. */
  pending: WaitingPayment[]
  /** What came and is something else. */
  strays: PaidPart[]
  conflicts: Conflict[]
  checkedAt: number | undefined
  /** Older than two blocks or 60 seconds: shown grey. */
  stale: boolean
  /** Nothing will change it any more: it is not looked at again. */
  settled: boolean
}

/** So deep a block is not looked at again, nor one that is final. */
const settledConfirmations = 64n
const staleMs = 60_000
const staleBlocks = 2n
/** So long after it was due, or made, an order to which nothing came is looked at. */
const watchedMs = 7 * 24 * 3_600_000

export function paymentStatus(facts: PaymentFacts): PaymentStatus {
  const { expected, all, now } = facts
  const view = facts.chains.get(expected.chainId) ?? { headers: [], deep: [] }
  const matched = facts.arrivals.map((arrival) => ({
    match: matchOf(arrival, expected, all),
    part: toPart(arrival, facts),
  }))
  const parts = matched.filter(({ match }) => match === 'paid').map(({ part }) => part)
  const strays = matched
    .filter(({ match, part }) => match.startsWith('wrong') && part.standing.type !== 'left')
    .map(({ part }) => part)
  const standing = parts.filter(({ standing }) => standing.type === 'stands')
  const received = standing.reduce((sum, { arrival }) => sum + arrival.amount, 0n)
  const completing = completingParts(standing, expected.amount)
  const last = completing?.at(-1)?.standing
  const confirmations = last?.type === 'stands' ? last.confirmations : 0n
  const level = last?.type === 'stands' ? last.level : 'included'
  const wanted = wantedOf(
    expected,
    (completing ?? (standing.length > 0 ? standing : parts)).map(({ verdict }) => verdict),
  )
  const stood = new Set(standing.flatMap(({ arrival }) => arrival.transactionHash ?? []))
  const waiting = pendingFor(facts.pending, expected, all).filter(
    ({ transactionHash }) => !stood.has(transactionHash),
  )
  const ours = new Set([
    ...parts.flatMap(({ arrival }) => arrival.transactionHash ?? []),
    ...waiting.map(({ transactionHash }) => transactionHash),
  ])
  const conflicts = facts.conflicts.filter((one) => one.chainId === expected.chainId && ours.has(one.paying))
  const { look } = facts
  const stale = isStale(look, facts.newestBlock, now)
  const stop = openStop(view.head)
  const isPaid =
    completing !== undefined && wanted.type === 'wait' && isReached(wanted, { confirmations, level })
  // Below finality nothing that we hold counts, however deep it was.
  const reached = isPaid && !stop
  const isDeep = isPaid && (level === 'finalised' || confirmations >= settledConfirmations)
  const stopped: PaymentReason[] = stop
    ? [{ type: 'chain stopped', ours: stop.ours, theirs: stop.theirs }]
    : []
  const back = takenBack(
    parts,
    stood,
    completing !== undefined,
    facts.news.filter(({ paymentId }) => paymentId === expected.id),
  )
  const open = conflicts.filter(({ paying }) => !stood.has(paying))
  const pending = waiting.map((one) => fateOf(one, conflicts, facts.mempool, look))
  const nothingCame = parts.length === 0 && waiting.length === 0
  const broken = nothingCame ? [] : stopped
  const dangers: PaymentReason[] = reached
    ? []
    : [
        ...broken,
        ...back,
        ...open
          .filter(({ otherPays }) => otherPays < expected.amount)
          .map((conflict): PaymentReason => ({ type: 'replaced', conflict })),
        ...forbidden(parts, facts, waiting),
      ]
  const answer = dangers.length > 0 ? 'danger' : reached && (!stale || isDeep) ? 'safe' : 'not yet'
  return {
    answer,
    reasons: unique([
      ...dangers,
      ...leading(),
      ...amounts(),
      ...strays.map(strayReason(expected)),
      ...asides(),
    ]),
    received,
    confirmations,
    level,
    wanted,
    parts,
    pending,
    strays,
    conflicts,
    checkedAt: look?.checkedAt,
    stale,
    settled: expected.closedAt !== undefined || isDeep || isForgotten(),
  }

  /** What stands behind the answer where nothing is dangerous. */
  function leading(): PaymentReason[] {
    const reasons: PaymentReason[] = nothingCame ? [...stopped] : []
    if (expected.closedAt !== undefined) reasons.push({ type: 'closed' })
    if (stale && !isDeep && look?.checkedAt !== undefined) reasons.push(notLookedAt())
    if (completing && wanted.type === 'wait' && !stop) {
      const { type: _, because: __, ...until } = wanted
      reasons.push({ type: reached ? 'enough' : 'confirming', have: confirmations, level, wanted: until })
    }
    for (const { transactionHash, fate } of pending) {
      if (fate === 'vanished') reasons.push({ type: 'vanished', transactionHash })
      if (fate === 'waits') reasons.push({ type: 'pending', transactionHash })
    }
    const nothing = parts.every(({ standing }) => standing.type !== 'stands') && waiting.length === 0
    if (nothing && dangers.length === 0) {
      if (look?.checkedAt === undefined) reasons.push(notLookedAt())
      const { dueAt } = expected
      // Where something else came, that leads: "nothing has come" would send the seller away from it.
      reasons.push(...strays.map(strayReason(expected)))
      if (dueAt !== undefined && now > dueAt) reasons.push({ type: 'overdue', dueAt })
      else if (strays.length === 0) reasons.push({ type: 'nothing seen' })
    }
    return reasons
  }

  function notLookedAt(): PaymentReason {
    return {
      type: 'not looked at',
      ...(look?.checkedAt === undefined ? {} : { checkedAt: look.checkedAt }),
      ...(look?.failure ? { failure: look.failure.reason } : {}),
    }
  }

  /** Short, too much, twice, late. */
  function amounts(): PaymentReason[] {
    const reasons: PaymentReason[] = []
    const extra = received - expected.amount
    if (standing.length > 0 && extra < 0n) reasons.push({ type: 'short', received, missing: -extra })
    if (extra > 0n) {
      const whole = standing.filter(({ arrival }) => arrival.amount >= expected.amount).length
      reasons.push(whole > 1 ? { type: 'double', count: whole, extra } : { type: 'over', extra })
    }
    const { dueAt } = expected
    const last = Math.max(0, ...(completing ?? standing).map(({ arrival }) => arrivedAtMs(arrival)))
    if (dueAt !== undefined && last > dueAt) reasons.push({ type: 'late', at: last, dueAt })
    return reasons
  }

  /** What to know besides. */
  function asides(): PaymentReason[] {
    const reasons: PaymentReason[] = []
    for (const conflict of open) {
      if (conflict.otherPays >= expected.amount) reasons.push({ type: 'sped up', conflict })
    }
    for (const { arrival } of standing) {
      if (arrival.found === 'balance') reasons.push({ type: 'path unknown', amount: arrival.amount })
      if (arrival.known.type === 'single endpoint')
        reasons.push({ type: 'single endpoint', endpoint: arrival.known.endpoint })
    }
    reasons.push(...cameBack(parts))
    const judged = standing.length > 0 ? standing.map(({ verdict }) => verdict) : pendingVerdicts()
    for (const verdict of judged) {
      for (const finding of verdict?.findings ?? []) {
        if (finding.level !== 'forbidden') reasons.push({ type: 'payer', finding })
      }
    }
    if (standing.some(({ verdict }) => !verdict)) reasons.push({ type: 'payer not judged' })
    return unique(reasons)
  }

  function pendingVerdicts() {
    return waiting.map(({ transactionHash }) => verdictOf(facts, transactionHash))
  }

  function isForgotten(): boolean {
    return nothingCame && now > (expected.dueAt ?? expected.createdAt) + watchedMs
  }

  function toPart(arrival: Arrival, { chains }: PaymentFacts): PaidPart {
    const chain = arrival.chainId === expected.chainId ? view : chains.get(arrival.chainId)
    return {
      arrival,
      standing: chain ? standingOf(arrival.block, chain) : { type: 'unknown' },
      verdict: verdictOf(facts, arrival.transactionHash),
    }
  }
}

function forbidden(
  parts: readonly PaidPart[],
  facts: PaymentFacts,
  waiting: readonly PendingPayment[],
): PaymentReason[] {
  const verdicts = [
    ...parts.filter(({ standing }) => standing.type === 'stands').map(({ verdict }) => verdict),
    ...waiting.map(({ transactionHash }) => verdictOf(facts, transactionHash)),
  ]
  return unique(
    verdicts.flatMap((verdict) =>
      (verdict?.findings ?? [])
        .filter(({ level }) => level === 'forbidden')
        .map((finding): PaymentReason => ({ type: 'payer', finding })),
    ),
  )
}

function strayReason({ chainId }: ExpectedPayment) {
  return ({ arrival }: PaidPart): PaymentReason => {
    const { token, amount } = arrival
    const what = { amount, ...(token ? { token } : {}) }
    return arrival.chainId === chainId
      ? { type: 'wrong token', ...what }
      : { type: 'wrong chain', chainId: arrival.chainId, ...what }
  }
}

function isStale(look: PaymentLook | undefined, newest: bigint | undefined, now: number): boolean {
  if (look?.checkedAt === undefined || !look.head) return true
  if (now - look.checkedAt > staleMs) return true
  return newest !== undefined && newest - look.head.number > staleBlocks
}

function verdictOf(facts: PaymentFacts, transactionHash: Hex | undefined): PayerVerdict | undefined {
  return facts.verdicts.find(
    (one) => one.chainId === facts.expected.chainId && one.transactionHash === transactionHash,
  )
}

function arrivedAtMs({ block }: Arrival): number {
  return Number(block.timestampSeconds) * 1_000
}

function unique(reasons: readonly PaymentReason[]): PaymentReason[] {
  const keyOf = (reason: PaymentReason) =>
    JSON.stringify(reason, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
  return [...new Map(reasons.map((reason) => [keyOf(reason), reason])).values()]
}

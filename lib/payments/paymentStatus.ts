// Facts → what may be said of a payment. Pure and small: screens run it too.
// "Safe to deliver" rests on blocks that stand in the agreed chain now, never on what was once seen.
import type { Hex } from '@/lib/base/hex'
import { confirmationsWanted, settledConfirmations, type Wanted } from './confirmationsWanted'
import {
  type Arrival,
  type Conflict,
  type ExpectedPayment,
  type MempoolView,
  type PayerVerdict,
  type PaymentLook,
  type PaymentNews,
  type PendingPayment,
  streamMethod,
} from './facts'
import { matchOf, pendingFor } from './matchArrivals'
import { cameBack, completingParts, confirmationsOf, type PaidPart, takenBack } from './paidParts'
import type { PaymentReason } from './paymentReason'
import { type ChainView, standingOf } from './standing'

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
  wanted: Wanted
  parts: PaidPart[]
  pending: PendingPayment[]
  /** What came and is something else. */
  strays: PaidPart[]
  conflicts: Conflict[]
  checkedAt: number | undefined
  /** Older than two blocks or 60 seconds: shown grey. */
  stale: boolean
  /** Nothing will change it any more: it is not looked at again. */
  settled: boolean
}

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
  const confirmations = completing ? confirmationsOf(completing.at(-1) as PaidPart) : 0n
  const wanted = strictest(
    (completing ?? (standing.length > 0 ? standing : parts)).map(({ verdict }) => verdict),
    expected,
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
  const reached = completing !== undefined && wanted.type === 'confirmations' && confirmations >= wanted.count
  const deepest = wanted.type === 'confirmations' ? max(wanted.count, settledConfirmations) : undefined
  const isDeep = reached && deepest !== undefined && confirmations >= deepest
  const back = takenBack(
    parts,
    stood,
    completing !== undefined,
    facts.news.filter(({ paymentId }) => paymentId === expected.id),
  )
  const open = conflicts.filter(({ paying }) => !stood.has(paying))
  const dangers: PaymentReason[] = reached
    ? []
    : [
        ...back,
        ...open
          .filter(({ otherPays }) => otherPays < expected.amount)
          .map((conflict): PaymentReason => ({ type: 'replaced', conflict })),
        ...forbidden(parts, facts, waiting),
      ]
  const answer = dangers.length > 0 ? 'danger' : reached && (!stale || isDeep) ? 'safe' : 'not yet'
  return {
    answer,
    reasons: [...dangers, ...leading(), ...amounts(), ...strays.map(strayReason(expected)), ...asides()],
    received,
    confirmations,
    wanted,
    parts,
    pending: waiting,
    strays,
    conflicts,
    checkedAt: look?.checkedAt,
    stale,
    settled: expected.closedAt !== undefined || isDeep || isForgotten(),
  }

  /** What stands behind the answer where nothing is dangerous. */
  function leading(): PaymentReason[] {
    const reasons: PaymentReason[] = []
    if (expected.closedAt !== undefined) reasons.push({ type: 'closed' })
    if (stale && !isDeep && look?.checkedAt !== undefined) reasons.push(notLookedAt())
    if (completing && wanted.type === 'confirmations') {
      const numbers = { have: confirmations, wanted: wanted.count }
      reasons.push({ type: reached ? 'enough' : 'confirming', ...numbers })
    }
    // A stream says what comes and never what goes: only who lists what waits can miss something.
    const listing = facts.mempool?.seers.filter(({ method }) => method !== streamMethod) ?? []
    const seenAt = new Set(listing.map(({ endpoint }) => endpoint))
    for (const { transactionHash, lastSeenAt, endpoint } of waiting) {
      if (open.some(({ paying }) => paying === transactionHash)) continue
      const gone = seenAt.has(endpoint) && look?.checkedAt !== undefined && lastSeenAt < look.checkedAt
      reasons.push({ type: gone ? 'vanished' : 'pending', transactionHash })
    }
    const nothing = parts.every(({ standing }) => standing.type !== 'stands') && waiting.length === 0
    if (nothing && dangers.length === 0) {
      if (look?.checkedAt === undefined) reasons.push(notLookedAt())
      const { dueAt } = expected
      reasons.push(dueAt !== undefined && now > dueAt ? { type: 'overdue', dueAt } : { type: 'nothing seen' })
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
    const nothingCame = parts.length === 0 && waiting.length === 0
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

/** As strict as the strictest of those who paid. */
function strictest(verdicts: readonly (PayerVerdict | undefined)[], expected: ExpectedPayment): Wanted {
  const { chainId, stake } = expected
  // Nobody has paid yet: what an ordinary payer would need.
  const none = { score: 0, findings: [] }
  const all = (verdicts.length === 0 ? [none] : verdicts).map((verdict) =>
    confirmationsWanted(chainId, stake, verdict),
  )
  return all.reduce((most, one) => {
    if (most.type === 'never' || one.type === 'never') return { type: 'never' }
    return one.count > most.count ? one : most
  })
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

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

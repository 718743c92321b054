// What is known of an endpoint from asking it: stored facts, and what follows from them.
import type { Hex } from '@/lib/base/hex'
import type { BreakerFacts } from './createBreaker'

/** What an endpoint said, against what others said or a proof showed; as text, to be shown. */
export interface Lie {
  about: 'header' | 'balance' | 'nonce' | 'proof' | 'receipt' | 'inclusion' | 'code'
  said: string
  instead: string
  block?: { number: bigint; hash: Hex }
}

/** Where an endpoint stands beside the others. */
export type Position =
  | { type: 'agrees' }
  | { type: 'behind'; blocks: bigint }
  /** It tells of blocks that nobody else has. */
  | { type: 'ahead'; blocks: bigint }
  | { type: 'other branch'; number: bigint; hash: Hex; agreed: Hex }
  | { type: 'wrong chain'; actual: string }
  | { type: 'lied'; lie: Lie }

/** The newest block of an endpoint, and when it said so for the last time. */
export interface HeardHead {
  number: bigint
  hash: Hex
  /** Missing in what an older version wrote. */
  parentHash?: Hex
  at: number
}

/** When it was last compared. */
export type Standing = Position & { at: number }

export interface EndpointFacts {
  chainId: number
  url: string
  answers: number
  failures: number
  /** Without an answer in between. */
  failuresInRow: number
  /** A moving average. */
  latencyMs?: number
  lastAnswerAt?: number
  /** The circuit breaker's state (createBreaker.ts), and until when it rests: it is asked last. */
  breaker?: string
  restsUntil?: number
  lastFailure?: { at: number; reason: string }
  /** What it refused, and when: methods by their names, and ways of asking. */
  refused: Readonly<Record<string, number>>
  /** The software it says it runs, as asked once something is refused. */
  version?: { name: string; at: number }
  head?: HeardHead
  /** Those before it, the newest first. */
  earlierHeads?: readonly HeardHead[]
  standing?: Standing
  /** The last time it was caught, kept also when it agrees again. */
  lastLie?: Lie & { at: number }
}

export function newFacts(chainId: number, url: string): EndpointFacts {
  return { chainId, url, answers: 0, failures: 0, failuresInRow: 0, refused: {} }
}

export function afterAnswer(facts: EndpointFacts, at: number, tookMs: number): EndpointFacts {
  const latencyMs = facts.latencyMs === undefined ? tookMs : 0.8 * facts.latencyMs + 0.2 * tookMs
  return { ...facts, answers: facts.answers + 1, failuresInRow: 0, lastAnswerAt: at, latencyMs }
}

export function afterFailure(facts: EndpointFacts, at: number, reason: string): EndpointFacts {
  return {
    ...facts,
    failures: facts.failures + 1,
    failuresInRow: facts.failuresInRow + 1,
    lastFailure: { at, reason },
  }
}

/** So many of the heads before are kept: as many blocks as are drawn. */
const mostEarlier = 16

export function withHead(facts: EndpointFacts, head: HeardHead): EndpointFacts {
  const { head: before, earlierHeads = [] } = facts
  if (!before || before.hash === head.hash) return { ...facts, head }
  // One that it left and came back to is the newest again, and was there before.
  const earlier = [before, ...earlierHeads].filter(({ hash }) => hash !== head.hash)
  return { ...facts, head, earlierHeads: earlier.slice(0, mostEarlier) }
}

export function withPosition(facts: EndpointFacts, position: Position, at: number): EndpointFacts {
  const lied = position.type === 'lied' ? { lastLie: { ...position.lie, at } } : {}
  return { ...facts, standing: { ...position, at }, ...lied }
}

/** One that fails is left alone for a while, each time longer: it is asked last. */
export function isResting({ restsUntil = 0 }: EndpointFacts, now: number): boolean {
  return now < restsUntil
}

export function withBreaker(
  facts: EndpointFacts,
  { breaker, restMs }: BreakerFacts,
  at: number,
): EndpointFacts {
  const { restsUntil: _, ...others } = facts
  return { ...others, breaker, ...(restMs === undefined ? {} : { restsUntil: at + restMs }) }
}

/** Ways of asking that are refused as methods are: several at once, and blocks by their hash (EIP-1898). */
export type WayOfAsking = 'batches' | 'blocks by hash'

/** Who refused something may offer it by now: an operator's rules and software change. */
const refusalHoldsMs = 6 * 3_600_000
/** An account of what is refused does not grow beyond this. */
const mostRefused = 50

export function refuses({ refused }: EndpointFacts, what: string, now: number): boolean {
  const at = refused[what]
  return at !== undefined && now < at + refusalHoldsMs
}

export function withRefused(facts: EndpointFacts, what: readonly string[], at: number): EndpointFacts {
  if (what.length === 0) return facts
  const all = { ...facts.refused, ...Object.fromEntries(what.map((one) => [one, at])) }
  const newest = Object.entries(all).sort(([, a], [, b]) => b - a)
  return { ...facts, refused: Object.fromEntries(newest.slice(0, mostRefused)) }
}

const versionAfterMs = 3_600_000

/** Whether it is worth asking what it runs: something is refused, and it was not asked lately. */
export function isVersionDue({ refused, version }: EndpointFacts, now: number): boolean {
  return Object.keys(refused).length > 0 && now >= (version?.at ?? 0) + versionAfterMs
}

/** Other software may offer what the one before refused. */
export function withVersion(facts: EndpointFacts, name: string, at: number): EndpointFacts {
  const isAnother = facts.version !== undefined && facts.version.name !== name
  return { ...facts, version: { name, at }, ...(isAnother ? { refused: {} } : {}) }
}

/** Neither asked nor counted, until it agrees again. */
export function isLeftOut({ standing }: EndpointFacts): boolean {
  return standing !== undefined && standing.type !== 'agrees'
}

/** Who lied waits longer until agreeing counts again. */
const liarWaitsMs = 10 * 60_000

export function mayReturn({ standing }: EndpointFacts, now: number): boolean {
  return standing?.type !== 'lied' || now >= standing.at + liarWaitsMs
}

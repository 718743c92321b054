// When what is in a block may be relied on: by what is at stake, by the chain's own rule of "final", and by the risk.
// One table, for what the user sends and for what comes.
import type { FinalityRule } from './finality'

export const stakes = ['small', 'usual', 'large'] as const
/** What hangs on it: little, something, a lot. */
export type Stake = (typeof stakes)[number]

/** How sure an inclusion is, by the chain's own rule. */
export type InclusionLevel = 'included' | 'safe' | 'finalised'

/** Reached with so many confirmations, or with this level, whichever comes first; what is missing can't reach it. */
export interface Wanted {
  confirmations?: bigint
  level?: Exclude<InclusionLevel, 'included'>
}

type Row = Record<Stake, Wanted>

const finalised: Wanted = { level: 'finalised' }
const blocks = (confirmations: bigint, level: Wanted['level'] = 'finalised'): Wanted => ({
  confirmations,
  level,
})

/**
 * Ethereum's kin: two blocks are rarely taken back, twelve hardly ever, a finalised one never without slashing a third of
 * the stake. Rollups: the sequencer's word for little, on L1 for more. A chain that nobody told us the rule of is counted
 * as long chains of proof of work are.
 */
const table: Record<FinalityRule['final'] | 'none', Row> = {
  validators: { small: blocks(2n, 'safe'), usual: blocks(12n, 'safe'), large: finalised },
  'final on L1': { small: blocks(1n), usual: { level: 'safe' }, large: finalised },
  'proved on L1': { small: blocks(1n), usual: blocks(300n), large: finalised },
  milestone: { small: blocks(5n), usual: finalised, large: finalised },
  consensus: { small: blocks(1n), usual: blocks(1n), large: blocks(1n) },
  none: {
    small: { confirmations: 12n },
    usual: { confirmations: 32n },
    large: { confirmations: 64n },
  },
}

/** What a payment waits for: so many times the usual confirmations, or until the chain calls it final. */
export type Wait = { times: 1 | 2 } | 'final'

/** `score` 0 to 100, as safety's `scoreOf` makes it: an info's waits as usual, a caution's twice as long, a danger's to the end. */
export function waitForScore(score: number): Wait {
  if (score < 20) return { times: 1 }
  return score < 60 ? { times: 2 } : 'final'
}

/**
 * `score`: the risk, 0 to 100. "Safe" twice as long is "finalised", an epoch later. A danger on a chain without "final"
 * waits four times as long, and for no fewer than 64 confirmations.
 */
export function confirmationsWanted(stake: Stake, rule: FinalityRule | undefined, score = 0): Wanted {
  const row = table[rule?.final ?? 'none'][stake]
  const wait = waitForScore(score)
  const times = wait === 'final' ? 4n : BigInt(wait.times)
  if (times === 1n) return row
  if (rule && wait === 'final') return finalised
  const raised = row.confirmations === undefined ? undefined : row.confirmations * times
  const least = wait === 'final' ? 64n : 0n
  return {
    ...(raised === undefined ? {} : { confirmations: raised > least ? raised : least }),
    ...(row.level ? finalised : {}),
  }
}

const order: readonly InclusionLevel[] = ['included', 'safe', 'finalised']

/** Is what was wanted reached? Only of what is in a block that stands. */
export function isReached(
  wanted: Wanted,
  inclusion: { confirmations: bigint; level: InclusionLevel },
): boolean {
  if (wanted.level && order.indexOf(inclusion.level) >= order.indexOf(wanted.level)) return true
  return wanted.confirmations !== undefined && inclusion.confirmations >= wanted.confirmations
}

/** How sure a block of our chain is. */
export function levelOf(
  blockNumber: bigint,
  head: { safe?: { number: bigint }; finalised?: { number: bigint } } | undefined,
): InclusionLevel {
  if (head?.finalised && blockNumber <= head.finalised.number) return 'finalised'
  return head?.safe && blockNumber <= head.safe.number ? 'safe' : 'included'
}

/**
 * In whole coins: below the first an amount is small, from the second on it is large. Round numbers of one order in every
 * currency, typed in by hand: no price is asked for. A coin without a row is measured as Ether.
 */
const bounds: Readonly<Record<string, readonly [small: number, large: number]>> = {
  ETH: [0.05, 2],
  BNB: [0.2, 10],
  POL: [500, 20_000],
  XDAI: [100, 5_000],
  AVAX: [5, 250],
}

/** What is at stake in an amount of a chain's own coin. Of tokens nothing is known: they count as usual. */
export function stakeOf(amountWei: bigint, currency: { symbol: string; decimals: number }): Stake {
  const [small, large] = bounds[currency.symbol.toUpperCase()] ?? (bounds.ETH as readonly [number, number])
  const unit = 10n ** BigInt(currency.decimals)
  const atLeast = (coins: number) => amountWei * 1_000n >= unit * BigInt(Math.round(coins * 1_000))
  return atLeast(large) ? 'large' : atLeast(small) ? 'usual' : 'small'
}

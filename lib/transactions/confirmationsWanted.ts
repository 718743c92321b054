// When an inclusion may be relied on: by what it is worth, by the chain's own rule of "final", and by the risk. A table.
import type { FinalityRule } from '@/lib/chain/networks/finality'
import type { InclusionLevel, TransactionStatus } from './status'

/** What hangs on it: little, some, much. */
export type Worth = 'small' | 'medium' | 'large'

/** Reached with so many confirmations, or with this level, whichever comes first; without a number only the level counts. */
export interface Wanted {
  confirmations?: bigint
  level: InclusionLevel
}

type Row = Record<Worth, Wanted>

const finalised: Wanted = { level: 'finalised' }
const blocks = (confirmations: bigint, level: InclusionLevel = 'finalised'): Wanted => ({
  confirmations,
  level,
})

/**
 * Ethereum's kin: two blocks are rarely taken back, twelve hardly ever, a finalised one never without slashing a third of
 * the stake. Rollups: the sequencer's word for little, on L1 for more. A chain that nobody told us the rule of is counted
 * as long chains of proof of work are.
 */
const table: Record<FinalityRule['final'] | 'none', Row> = {
  validators: { small: blocks(2n, 'safe'), medium: blocks(12n, 'safe'), large: finalised },
  'final on L1': { small: blocks(1n), medium: { level: 'safe' }, large: finalised },
  'proved on L1': { small: blocks(1n), medium: blocks(300n), large: finalised },
  milestone: { small: blocks(5n), medium: finalised, large: finalised },
  consensus: { small: blocks(1n), medium: blocks(1n), large: blocks(1n) },
  none: { small: blocks(12n), medium: blocks(32n), large: blocks(64n) },
}

/** `elevated` risk is treated as if more hung on it. */
export function confirmationsWanted(
  worth: Worth,
  rule: FinalityRule | undefined,
  risk: 'ordinary' | 'elevated' = 'ordinary',
): Wanted {
  const raised: Record<Worth, Worth> = { small: 'medium', medium: 'large', large: 'large' }
  const row = table[rule?.final ?? 'none']
  return row[risk === 'elevated' ? raised[worth] : worth]
}

const order: readonly InclusionLevel[] = ['included', 'safe', 'finalised']

/** Is what was wanted reached? Only of what is in a block. */
export function isReached(wanted: Wanted, status: Extract<TransactionStatus, { type: 'included' }>): boolean {
  if (order.indexOf(status.level) >= order.indexOf(wanted.level) && wanted.level !== 'included') return true
  return wanted.confirmations !== undefined && status.confirmations >= wanted.confirmations
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

/** What an amount of a chain's own coin is worth. Of tokens nothing is known: they count as some. */
export function worthOf(amountWei: bigint, currency: { symbol: string; decimals: number }): Worth {
  const [small, large] = bounds[currency.symbol.toUpperCase()] ?? (bounds.ETH as readonly [number, number])
  const unit = 10n ** BigInt(currency.decimals)
  const atLeast = (coins: number) => amountWei * 1_000n >= unit * BigInt(Math.round(coins * 1_000))
  return atLeast(large) ? 'large' : atLeast(small) ? 'medium' : 'small'
}

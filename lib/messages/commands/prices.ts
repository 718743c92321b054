// Commands for prices.
import * as v from 'valibot'
import type { Known } from '@/lib/base/known'
import { address, chainId } from './fields'

export const pricesCommands = {
  /** What a network's currency costs in US dollars, by a contract on it and by the user's own word. */
  readPrice: v.object({ chainId }),
  /** What one whole unit costs in US dollars, times 10 to the power of 8; without an amount it is forgotten. */
  typePrice: v.object({
    chainId,
    asset: v.union([v.literal('currency'), address]),
    amount: v.optional(v.pipe(v.bigint(), v.minValue(1n), v.maxValue(10n ** 24n))),
  }),
} as const

/** US dollars for one whole unit, times ten to the power of `decimals`; `madeAt` is when it was written or typed. */
export interface ShownPrice {
  amount: bigint
  decimals: number
  source: 'chainlink' | 'uniswap' | 'typed'
  madeAt: number
}

/** What each of them answers; commands not named here answer nothing. */
export interface PricesResults {
  readPrice: {
    feed:
      | Known<ShownPrice>
      | { type: 'no feed' }
      | { type: 'stale'; madeAt: number }
      | { type: 'unknown'; reason: string }
    typed?: Known<ShownPrice>
  }
}

// Commands for prices.
import * as v from 'valibot'
import type { Known } from '@/lib/base/known'
import { chainId } from './fields'

export const pricesCommands = {
  /** What a network's currency costs in US dollars, by a contract on it; nothing is stored. */
  readPrice: v.object({ chainId }),
} as const

/** US dollars for one whole unit, times ten to the power of `decimals`; `madeAt` is when the contract was written. */
export interface ShownPrice {
  amount: bigint
  decimals: number
  source: 'chainlink' | 'uniswap'
  madeAt: number
}

/** What each of them answers; commands not named here answer nothing. */
export interface PricesResults {
  readPrice:
    | Known<ShownPrice>
    | { type: 'no feed' }
    | { type: 'stale'; madeAt: number }
    | { type: 'unknown'; reason: string }
}

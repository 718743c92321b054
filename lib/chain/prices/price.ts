// What something costs in US dollars: who says so, when, and which of several words a careful decision goes by. Pure.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'

export interface Price {
  /** US dollars for one whole unit, times ten to the power of `decimals`. */
  amount: bigint
  decimals: number
  /** `typed`: the user's own word. */
  source: 'chainlink' | 'uniswap' | 'typed'
  /** Of a feed. */
  contract?: Address
  /** When it was made, in ms since 1970: written to the feed, typed; of a mean, the end of its half hour. */
  madeAt: number
}

export type NoPrice =
  /** Nobody told us of a feed on this network. */
  | { type: 'no feed' }
  /** The feed has not been written for too long, and nothing stands in for it. */
  | { type: 'stale'; madeAt: number }
  | { type: 'unknown'; reason: string }

/** A network's own currency, or a token on it, by its address in lower case. */
export type PricedAsset = 'currency' | Address

/** What the user typed. */
export interface TypedPrice {
  chainId: number
  asset: PricedAsset
  amount: bigint
  decimals: number
  /** In ms since 1970. */
  at: number
}

/** All that is known of what something costs; the two stand side by side. */
export interface Prices {
  feed: Known<Price> | NoPrice
  typed?: Known<Price>
}

export interface PriceEvidence {
  price: Known<Price>
  ageMs: number
}

/** What the user typed longer ago than this is shown with its age, and decides nothing. */
const typedHoldsMs = 30 * 24 * 3_600_000

/**
 * What rules and limits go by: the higher of the two, because who takes something for dearer than it is is only more
 * careful. undefined: no price is known, which is to be said and never taken for "worth nothing".
 */
export function carefulPrice({ feed, typed }: Prices, now: number): PriceEvidence | undefined {
  const usable = [
    ...('value' in feed ? [feed] : []),
    ...(typed && now - typed.value.madeAt <= typedHoldsMs ? [typed] : []),
  ]
  const [first, second] = usable
  if (!first) return undefined
  const price = second && isHigher(second.value, first.value) ? second : first
  return { price, ageMs: Math.max(0, now - price.value.madeAt) }
}

/**
 * As `carefulPrice`, but no endpoint's word alone counts: what is signed while endpoints contradict each other must not
 * hang on one of them.
 */
export function linePrice({ feed, typed }: Prices, now: number): PriceEvidence | undefined {
  const isAlone = 'value' in feed && feed.known.type === 'single endpoint'
  const reason = 'one endpoint alone says so'
  return carefulPrice(
    { feed: isAlone ? { type: 'unknown', reason } : feed, ...(typed ? { typed } : {}) },
    now,
  )
}

function isHigher(a: Price, b: Price): boolean {
  return a.amount * 10n ** BigInt(b.decimals) > b.amount * 10n ** BigInt(a.decimals)
}

/** What an amount in smallest units of an asset with so many decimals is worth, in US cents, rounded up. */
export function centsOf(amount: bigint, assetDecimals: number, price: Price): bigint {
  const divisor = 10n ** BigInt(assetDecimals + price.decimals)
  return (amount * price.amount * 100n + divisor - 1n) / divisor
}

/** The most smallest units that are worth no more than so many US cents. */
export function amountWorth(cents: bigint, assetDecimals: number, price: Price): bigint {
  return (cents * 10n ** BigInt(assetDecimals + price.decimals)) / (price.amount * 100n)
}

/** The user's word as a price: local, with its age. */
export function priceTyped({ amount, decimals, at }: TypedPrice): Known<Price> {
  return { value: { amount, decimals, source: 'typed', madeAt: at }, known: { type: 'local' }, at }
}

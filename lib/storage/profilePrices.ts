// The prices of a profile that the user typed, as plain JSON: amounts as digits.
import * as v from 'valibot'
import type { PricedAsset, TypedPrice } from '@/lib/chain/prices/price'
import { chainId, readList, time } from './profileRows'

const mostPrices = 10_000

const price = v.object({
  chainId,
  asset: v.custom<PricedAsset>(
    (value) => value === 'currency' || (typeof value === 'string' && /^0x[0-9a-f]{40}$/.test(value)),
    "expected 'currency' or a token's address in lower case",
  ),
  amount: v.pipe(v.string(), v.regex(/^[1-9]\d{0,29}$/)),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(36)),
  at: time,
})

export type PlainPrice = v.InferOutput<typeof price>

/** Of plain JSON; everything that is no price is left out. */
export function readPriceList(value: unknown): PlainPrice[] {
  return readList(price, value, mostPrices)
}

/** As a profile holds it. */
export function plainPrice({ amount, ...price }: TypedPrice): PlainPrice {
  return { ...price, amount: amount.toString() }
}

export function priceRowOf({ amount, ...price }: PlainPrice): TypedPrice {
  return { ...price, amount: BigInt(amount) }
}

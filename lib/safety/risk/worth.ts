// What is given compared with what comes. Some things are worth the same by what they are: the network's currency and its
// wrapped form, dollars and dollars. Everything else takes a price; where none is known nothing can be said.
import type { Address } from '@/lib/base/address'
import type { PriceEvidence } from '@/lib/chain/prices/price'
import type { Asset } from '../decode/deed'
import { gainOf } from '../simulation/differences'
import type { Change } from '../simulation/simulation'
import type { Evidence, Label } from './evidence'
import type { HowFound } from './finding'

/** Chain, address, class and decimals; the addresses are those that their makers publish. */
const rows = `
1 c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2 native 18
10 4200000000000000000000000000000000000006 native 18
8453 4200000000000000000000000000000000000006 native 18
42161 82af49447d8a07e3bd95bd0d56f35241523fbab1 native 18
137 0d500b1d8e8ef31e21c99d1db9a6444d3adf1270 native 18
56 bb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c native 18
1 a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48 dollar 6
1 dac17f958d2ee523a2206206994597c13d831ec7 dollar 6
1 6b175474e89094c44da98b954eedeac495271d0f dollar 18
10 0b2c639c533813f4aa9d7837caf62653d097ff85 dollar 6
10 94b008aa00579c1307b0ef2c499ad98a8ce58e58 dollar 6
8453 833589fcd6edb6e08f4c7c32d4f71b54bda02913 dollar 6
42161 af88d065e77c8cc2239327c5edb3a432268e5831 dollar 6
42161 fd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9 dollar 6
137 3c499c542cef5e3811e1192ce70d8cc03d5c3359 dollar 6
137 c2132d05d31c914a87c6611c10748aeb04b58e8f dollar 6
56 8ac76a51cc950d9822d68b83fe1ad97b32cd580d dollar 18
56 55d398326f99059ff775485246999027b3197955 dollar 18`

type Class = 'native' | 'dollar'

const classes: ReadonlyMap<string, { class: Class; decimals: number }> = new Map(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [chain, address, kind, decimals] = row.split(' ')
      return [`${chain} 0x${address}`, { class: kind as Class, decimals: Number(decimals) }]
    }),
)

/** Something that can be compared, and how much of it; without a sign. */
export interface Worthy {
  /** Missing: the network's own currency. */
  token?: Address
  amount: bigint
}

/** What amounts are compared by. */
export type Measures = Pick<Evidence, 'chainId' | 'prices'> & { labels?: ReadonlyMap<string, Label> }

export interface Comparison {
  /** How much less comes than goes, in hundredths of the whole; below zero where more comes. */
  lostPercent: number
  /** What it was found from, beside the amounts. */
  by: HowFound[]
}

/** undefined where the two can't be compared: of something no price is known, or it is a thing of its own. */
export function compareWorth(
  given: readonly Worthy[],
  got: readonly Worthy[],
  measures: Measures,
): Comparison | undefined {
  const all = [...given, ...got]
  const classes = new Set(all.map(({ token }) => classOf(measures.chainId, token)?.class))
  const [only] = classes
  if (classes.size === 1 && only) return comparisonOf(given, got, (one) => ofClass(measures.chainId, one), [])
  const priced = all.map((one) => pricedBy(one, measures)).filter((price) => price !== undefined)
  const by: HowFound[] = [
    ...new Set(priced.map(({ price }) => (price.value.source === 'typed' ? 'own records' : 'chain'))),
  ]
  return comparisonOf(given, got, (one) => dollarsOf(one, measures), by)
}

function comparisonOf(
  given: readonly Worthy[],
  got: readonly Worthy[],
  worthOf: (one: Worthy) => bigint | undefined,
  by: HowFound[],
): Comparison | undefined {
  const sum = (some: readonly Worthy[]) =>
    some.reduce<bigint | undefined>((total, one) => {
      const worth = worthOf(one)
      return total === undefined || worth === undefined ? undefined : total + worth
    }, 0n)
  const [out, back] = [sum(given), sum(got)]
  if (!out || back === undefined) return undefined
  return { lostPercent: 100 - Number((back * 10_000n) / out) / 100, by }
}

/** In units of 10^-18 of its class. */
function ofClass(chainId: number, { token, amount }: Worthy): bigint | undefined {
  const known = classOf(chainId, token)
  return known && amount * 10n ** BigInt(18 - known.decimals)
}

/** In units of 10^-18 US dollars; undefined where no price is known. */
export function dollarsOf(one: Worthy, measures: Measures): bigint | undefined {
  const { chainId, labels } = measures
  const known = classOf(chainId, one.token)
  if (known?.class === 'dollar') return ofClass(chainId, one)
  const price = pricedBy(one, measures)?.price.value
  const decimals = known?.decimals ?? labels?.get(one.token?.toLowerCase() ?? '')?.decimals
  if (!price || decimals === undefined) return undefined
  return (one.amount * price.amount * 10n ** 18n) / 10n ** BigInt(decimals + price.decimals)
}

function pricedBy({ token }: Worthy, { chainId, prices }: Measures): PriceEvidence | undefined {
  const isCurrency = classOf(chainId, token)?.class === 'native'
  return prices.get(isCurrency ? 'currency' : (token?.toLowerCase() ?? ''))
}

function classOf(chainId: number, token: Address | undefined) {
  if (token === undefined) return { class: 'native' as const, decimals: 18 }
  return classes.get(`${chainId} ${token.toLowerCase()}`)
}

/** What a simulation measured; undefined with a thing that is no amount. */
export function worthyChanges(changes: readonly Change[]): Worthy[] | undefined {
  const all = changes.map((change): Worthy | undefined => {
    const gain = gainOf(change) ?? 0n
    const amount = gain < 0n ? -gain : gain
    if (change.type === 'ether') return { amount }
    return change.type === 'token' ? { token: change.token, amount } : undefined
  })
  return all.every((one) => one !== undefined) ? all : undefined
}

/** What an order or a swap names; undefined with a thing that is no amount. */
export function worthyAssets(assets: readonly Asset[]): Worthy[] | undefined {
  const all = assets.map((asset): Worthy | undefined => {
    if (asset.type === 'nft') return undefined
    return asset.type === 'native' ? { amount: asset.amount } : { token: asset.token, amount: asset.amount }
  })
  return all.every((one) => one !== undefined) ? all : undefined
}

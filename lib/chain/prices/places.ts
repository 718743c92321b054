// Where the chain itself says what something costs: a Chainlink feed, a Uniswap pool, or both. Data, and how it is read.
import { type Address, parseAddress } from '@/lib/base/address'
import { feedTable } from './feedTable'
import { poolOf, type UniswapPool } from './pools'
import type { PricedAsset } from './price'

export interface PriceFeed {
  /** A Chainlink aggregator of this asset in US dollars. */
  address: Address
  /** It is written anew at least this often, as its operators say; older than twice that it is stale. */
  heartbeatSeconds: number
}

/** Asked in this order: what the feed does not say, the pool may. */
export interface PricePlace {
  feed?: PriceFeed
  pool?: UniswapPool
}

/** undefined: nobody told us of a place. */
export type PlaceOf = (chainId: number, asset: PricedAsset) => PricePlace | undefined

const hour = 3_600
const day = 86_400

/**
 * Feeds that are written at least each hour. Source: Chainlink's documentation, "Price feed contract addresses". Of all
 * others a day is taken, which is the longest that any of them rests; sooner they are written when the price moves.
 */
const hourly: readonly string[] = [
  '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419',
  '0x13e3Ee699D1909E989722E753853AE30b17e08c5',
  '0x71041dddad3595F9CEd3DcCFBe3D1F4b0a16Bb70',
]

/** What ships: see README.md. */
export const placeOf: PlaceOf = (chainId, asset) => {
  const feed = feedOf(chainId, asset)
  const pool = poolOf(chainId, asset)
  return feed || pool ? { ...(feed ? { feed } : {}), ...(pool ? { pool } : {}) } : undefined
}

function feedOf(chainId: number, asset: PricedAsset): PriceFeed | undefined {
  const key = asset === 'currency' ? asset : asset.slice(2).toLowerCase()
  const text = Object.hasOwn(feedTable, chainId) ? feedTable[chainId] : undefined
  const at = text?.indexOf(`\n${key} `) ?? -1
  if (!text || at < 0) return undefined
  const start = at + key.length + 2
  const parsed = parseAddress(`0x${text.slice(start, start + 40)}`)
  if (parsed.type !== 'address') throw new TypeError('expected the address of a feed after each asset')
  const { address } = parsed
  return { address, heartbeatSeconds: hourly.includes(address) ? hour : day }
}

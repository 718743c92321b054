// Where a network's own currency has a price on the chain itself. Data; only well-known feeds, each with its source.
import type { Address } from '@/lib/base/address'

export interface PriceFeed {
  /** A Chainlink aggregator of this currency in US dollars. */
  feed: Address
  /** It is written anew at least this often, as its operators say; older than twice that it is stale. */
  heartbeatSeconds: number
  /** A Uniswap v3 pool of the wrapped currency and a dollar token, asked for its mean price where the feed has none. */
  pool?: UniswapPool
}

export interface UniswapPool {
  address: Address
  /** Whether the wrapped currency is the pool's second token (of its two addresses the higher one). */
  isCurrencySecond: boolean
  dollarDecimals: number
}

const hour = 3_600
const day = 86_400

/** By chain id. Source of the feeds: Chainlink's documentation, "Price feed contract addresses". */
export const priceFeeds: Readonly<Record<number, PriceFeed>> = {
  1: {
    feed: '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419',
    heartbeatSeconds: hour,
    // USDC/WETH 0.05 %, the largest pool of the pair. Source: Uniswap v3's factory, getPool of the two tokens.
    pool: {
      address: '0x88e6A0c2dDD26FEEb64F039a2c41296FcB3f5640',
      isCurrencySecond: true,
      dollarDecimals: 6,
    },
  },
  10: { feed: '0x13e3Ee699D1909E989722E753853AE30b17e08c5', heartbeatSeconds: hour },
  8453: { feed: '0x71041dddad3595F9CEd3DcCFBe3D1F4b0a16Bb70', heartbeatSeconds: hour },
  42161: { feed: '0x639Fe6ab55C921f74e7fac1ee960C0B6293ba612', heartbeatSeconds: day },
}

// What something costs in US dollars, as the chain itself says: Chainlink's feed, else a Uniswap pool's mean price.
import type { Address } from '@/lib/base/address'
import { type Known, weaker } from '@/lib/base/known'
import { isChainError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { callContract, getHead } from '../client/reads'
import { readWord } from '../contracts/abi'
import { meanDecimals, observeCall, readMean } from './meanPrice'
import type { PriceFeed, PricePlace } from './places'
import type { UniswapPool } from './pools'
import type { NoPrice, Price } from './price'

const selectors = { latestRoundData: '0xfeaf968c', decimals: '0x313ce567' } as const

/** Every outcome is a value. `currency` is asked for the price of the network's currency, where a pool prices in it. */
export async function readPrice(
  client: ChainClient,
  { feed, pool }: PricePlace,
  currency: () => Promise<Known<Price> | NoPrice>,
): Promise<Known<Price> | NoPrice> {
  try {
    const head = await getHead(client)
    const nowMs = Number(head.value.timestampSeconds) * 1_000
    const round = feed && (await readFeed(client, feed, nowMs))
    if (!pool || (round && 'value' in round)) return round ?? { type: 'no feed' }
    const mean = await readPool(client, pool, nowMs, currency).catch(asNoPrice)
    // That the feed is old says more than that nothing stood in for it.
    return 'value' in mean ? mean : (round ?? mean)
  } catch (error) {
    return asNoPrice(error)
  }
}

function asNoPrice(error: unknown): NoPrice {
  if (!isChainError(error)) throw error
  return { type: 'unknown', reason: error.message }
}

async function readFeed(
  client: ChainClient,
  { address, heartbeatSeconds }: PriceFeed,
  nowMs: number,
): Promise<Known<Price> | NoPrice> {
  const [round, decimals] = await Promise.all([
    callContract(client, { to: address, data: selectors.latestRoundData }),
    callContract(client, { to: address, data: selectors.decimals }),
  ])
  const price = readRound(round.value, decimals.value, address)
  if (!price) return { type: 'unknown', reason: 'expected a round of a price feed' }
  if (nowMs - price.madeAt > 2_000 * heartbeatSeconds) return { type: 'stale', madeAt: price.madeAt }
  return { ...round, value: price }
}

/** latestRoundData: (roundId, answer, startedAt, updatedAt, answeredInRound). Pure; undefined unless it makes sense. */
export function readRound(round: string, decimals: string, contract: Address): Price | undefined {
  const [answer, updatedAt, places] = [readWord(round, 32), readWord(round, 96), readWord(decimals, 0)]
  if (answer === undefined || updatedAt === undefined || places === undefined) return undefined
  // A signed number; no currency costs nothing, or this much.
  if (answer === 0n || answer >= 1n << 127n || places > 36n || updatedAt === 0n || updatedAt > 1n << 40n) {
    return undefined
  }
  return {
    amount: answer,
    decimals: Number(places),
    source: 'chainlink',
    contract,
    madeAt: Number(updatedAt) * 1_000,
  }
}

async function readPool(
  client: ChainClient,
  pool: UniswapPool,
  nowMs: number,
  currency: () => Promise<Known<Price> | NoPrice>,
): Promise<Known<Price> | NoPrice> {
  const answer = await callContract(client, { to: pool.address, data: observeCall })
  const mean = readMean(answer.value, pool)
  if (mean.type !== 'price')
    return { type: 'unknown', reason: `expected a mean price, got a ${mean.type} one` }
  const made = { source: 'uniswap', contract: pool.address } as const
  if (pool.quote === 'dollars') {
    return { ...answer, value: { ...made, amount: mean.amount, decimals: meanDecimals, madeAt: nowMs } }
  }
  const unit = await currency()
  if (!('value' in unit)) return unit
  const { amount, decimals, madeAt } = unit.value
  const value = { ...made, amount: mean.amount * amount, decimals: meanDecimals + decimals }
  // As sure, and as old, as the weaker and the older of the two.
  const known = weaker(answer.known, unit.known)
  return { ...answer, known, value: { ...value, madeAt: Math.min(madeAt, nowMs) } }
}

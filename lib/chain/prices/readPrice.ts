// What a network's currency costs in US dollars, as the chain itself says: Chainlink's feed, else Uniswap's mean price.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import { isChainError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { callContract, getHead } from '../client/reads'
import { readWord } from '../contracts/abi'
import { type PriceFeed, priceFeeds, type UniswapPool } from './feeds'
import type { NoPrice, Price } from './price'

const selectors = { latestRoundData: '0xfeaf968c', decimals: '0x313ce567' } as const

/** Every outcome is a value. `feeds` other than those that ship: for tests. */
export async function readPrice(
  client: ChainClient,
  feeds: Readonly<Record<number, PriceFeed>> = priceFeeds,
): Promise<Known<Price> | NoPrice> {
  const place = feeds[client.network.chainId]
  if (!place) return { type: 'no feed' }
  try {
    const head = await getHead(client)
    const nowSeconds = head.value.timestampSeconds
    const [round, decimals] = await Promise.all([
      callContract(client, { to: place.feed, data: selectors.latestRoundData }),
      callContract(client, { to: place.feed, data: selectors.decimals }),
    ])
    const price = readRound(round.value, decimals.value, place.feed)
    if (!price) return { type: 'unknown', reason: 'expected a round of a price feed' }
    const ageSeconds = Number(nowSeconds) - price.madeAt / 1_000
    if (ageSeconds <= 2 * place.heartbeatSeconds) return { ...round, value: price }
    const mean = place.pool && (await readMean(client, place.pool, nowSeconds))
    return mean ?? { type: 'stale', madeAt: price.madeAt }
  } catch (error) {
    if (!isChainError(error)) throw error
    return { type: 'unknown', reason: error.message }
  }
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

/** Half an hour: a price that one block can't move. */
const meanSeconds = 1_800n

/** observe([1800, 0]) of Uniswap v3: two running sums of the tick, whose difference by the time is the mean tick. */
async function readMean(
  client: ChainClient,
  pool: UniswapPool,
  nowSeconds: bigint,
): Promise<Known<Price> | undefined> {
  const word = (value: bigint) => value.toString(16).padStart(64, '0')
  const data = `0x883bdbfd${word(32n)}${word(2n)}${word(meanSeconds)}${word(0n)}` as const
  const answer = await callContract(client, { to: pool.address, data })
  const at = Number(readWord(answer.value, 0) ?? 0n)
  const [before, after] = [readWord(answer.value, at + 32), readWord(answer.value, at + 64)]
  if (readWord(answer.value, at) !== 2n || before === undefined || after === undefined) return undefined
  const sum = BigInt.asIntN(56, after) - BigInt.asIntN(56, before)
  const amount = dollarsOfTick(Number(sum) / Number(meanSeconds), pool)
  if (amount === undefined) return undefined
  const made = { source: 'uniswap', contract: pool.address, madeAt: Number(nowSeconds) * 1_000 } as const
  return { ...answer, value: { amount, decimals: 8, ...made } }
}

/** 1.0001 to the power of the tick is what one smallest unit of the first token costs in the second's. Pure. */
export function dollarsOfTick(tick: number, pool: UniswapPool): bigint | undefined {
  const ratio = 1.0001 ** (pool.isCurrencySecond ? -tick : tick)
  const dollars = ratio * 10 ** (18 - pool.dollarDecimals)
  if (!Number.isFinite(dollars) || dollars <= 0 || dollars > 1e12) return undefined
  return BigInt(Math.round(dollars * 1e8))
}

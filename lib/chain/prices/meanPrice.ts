// What a Uniswap v3 pool's price was on average, over a time that one block can't move. Pure, but for the question.
import type { Hex } from '@/lib/base/hex'
import { readWord } from '../contracts/abi'
import type { UniswapPool } from './pools'

/** Half an hour. */
const meanSeconds = 1_800n
/** Decimals of what it answers. */
export const meanDecimals = 18

/**
 * So much of what it is priced in must stand behind the price, in whole units: less is moved for little. It is what a pool
 * of the same depth would hold whose liquidity lay evenly over all prices; to double the price takes 0.4 of it.
 */
const leastDepth = { dollars: 3_000_000, currency: 1_000 } as const

/** observe([1800, 0]): running sums at both ends of the half hour; a pool that does not remember as much refuses. */
export const observeCall: Hex = (() => {
  const word = (value: bigint) => value.toString(16).padStart(64, '0')
  return `0x883bdbfd${word(32n)}${word(2n)}${word(meanSeconds)}${word(0n)}`
})()

export type MeanPrice =
  /** What one whole unit costs in what the pool prices it in, times ten to the power of `meanDecimals`. */
  | { type: 'price'; amount: bigint }
  /** Too little stands behind it to be believed. */
  | { type: 'shallow' }
  | { type: 'senseless' }

/**
 * observe's answer, two arrays of two: sums of the tick (int56), and of the seconds by unit of liquidity (uint160, times
 * 2^128). Differences by the time are the mean tick and the (harmonic) mean liquidity; both sums may overflow.
 */
export function readMean(answer: string, pool: UniswapPool): MeanPrice {
  const ticks = pairAt(answer, 0)
  const seconds = pairAt(answer, 32)
  if (!ticks || !seconds) return { type: 'senseless' }
  const tick = Number(BigInt.asIntN(56, ticks[1] - ticks[0])) / Number(meanSeconds)
  const amount = priceOfTick(tick, pool)
  const secondsByLiquidity = BigInt.asUintN(160, seconds[1] - seconds[0])
  if (amount === undefined || secondsByLiquidity === 0n) return { type: 'senseless' }
  const liquidity = Number((meanSeconds << 128n) / secondsByLiquidity)
  // Of both tokens a pool holds liquidity by, or times, the root of the price: of what it is priced in, here.
  const ratio = 1.0001 ** (tick / 2)
  const depth = (pool.isSecond ? liquidity / ratio : liquidity * ratio) / 10 ** pool.quoteDecimals
  return depth < leastDepth[pool.quote] ? { type: 'shallow' } : { type: 'price', amount }
}

/** 1.0001 to the power of the tick is what one smallest unit of the first token costs in the second's. */
export function priceOfTick(tick: number, pool: UniswapPool): bigint | undefined {
  const ratio = 1.0001 ** (pool.isSecond ? -tick : tick)
  const price = ratio * 10 ** (pool.decimals - pool.quoteDecimals)
  if (!Number.isFinite(price) || price < 1e-12 || price > 1e12) return undefined
  // Twelve digits, which is more than a mean is worth.
  const places = 12 - Math.ceil(Math.log10(price))
  const scaled = BigInt(Math.round(price * 10 ** places))
  const shift = meanDecimals - places
  return shift >= 0 ? scaled * 10n ** BigInt(shift) : scaled / 10n ** BigInt(-shift)
}

/** The array of two words whose place is told at this byte. */
function pairAt(answer: string, atByte: number): [bigint, bigint] | undefined {
  const offset = readWord(answer, atByte)
  if (offset === undefined || offset > 1_000n) return undefined
  const at = Number(offset)
  const [before, after] = [readWord(answer, at + 32), readWord(answer, at + 64)]
  if (readWord(answer, at) !== 2n || before === undefined || after === undefined) return undefined
  return [before, after]
}

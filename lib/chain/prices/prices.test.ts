// Prices from the chain: what a feed says is read, what makes no sense or is too old is not shown as a price.
import { expect, test } from 'vitest'
import { toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import { createChainClient } from '../client/createChainClient'
import { fakeEndpointPorts } from '../client/fakeEndpointPorts'
import { createFakeNode, refusal } from '../client/fakeNode'
import { meanDecimals, priceOfTick, readMean } from './meanPrice'
import { type PricePlace, placeOf } from './places'
import type { UniswapPool } from './pools'
import type { NoPrice, Price } from './price'
import { readPrice, readRound } from './readPrice'

const word = (value: bigint) => BigInt.asUintN(256, value).toString(16).padStart(64, '0')
const round = (answer: bigint, updatedAt: bigint) =>
  `0x${[7n, answer, updatedAt, updatedAt, 7n].map(word).join('')}` as const
/** As observe answers: mean tick and mean liquidity of half an hour, after sums that were anything. */
const observe = (tick: bigint, liquidity: bigint, sums: [bigint, bigint] = [-77n, 5n]) => {
  const seconds = (1_800n << 128n) / liquidity
  const parts = [64n, 160n, 2n, sums[0], sums[0] + tick * 1_800n, 2n, sums[1], sums[1] + seconds]
  return `0x${parts.map(word).join('')}` as const
}

const ether = placeOf(1, 'currency') as Required<PricePlace>
const wbtc = placeOf(1, '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599') as { pool: UniswapPool }
/** One WETH is 3,000.08 USDC, and one WBTC is 16 WETH. */
const [etherTick, wbtcTick] = [196_256n, 257_995n]
const deep = 2n * 10n ** 19n
const noCurrency = async () => ({ type: 'no feed' }) as const

/** The fake chain's first block. */
const now = 1_700_000_000n

function world(answers: { round?: string; observe?: string; observeWbtc?: string }) {
  const node = createFakeNode()
  const respond = (data: string, answer: string | undefined) =>
    data.startsWith('0x313ce567')
      ? (`0x${word(8n)}` as const)
      : ((answer ?? refusal(3, 'execution reverted')) as `0x${string}`)
  node.contracts.set(ether.feed.address.toLowerCase(), (data) => respond(data, answers.round))
  node.contracts.set(ether.pool.address.toLowerCase(), (data) => respond(data, answers.observe))
  node.contracts.set(wbtc.pool.address.toLowerCase(), (data) => respond(data, answers.observeWbtc))
  const chainId = 1
  node.faults.answers.set('eth_chainId', toQuantity(chainId))
  return createChainClient({
    network: {
      chainId,
      name: 'Chain',
      currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
      endpoints: ['https://a.example'],
      testnet: false,
      source: 'built in',
    },
    transport: node.transport,
    clock: () => 5,
    wait: fakeEndpointPorts.wait,
  })
}

test("a feed's price, with its age and how it is known", async () => {
  const price = await readPrice(world({ round: round(341_210_000_000n, now - 600n) }), ether, noCurrency)
  expect(price).toMatchObject({
    value: { amount: 341_210_000_000n, decimals: 8, source: 'chainlink', madeAt: Number(now - 600n) * 1_000 },
    known: { type: 'single endpoint' },
  })
})

test('an old one is not shown: the mean price of a pool stands in, or nothing', async () => {
  const old = round(341_210_000_000n, now - 10_000n)
  const stale = { type: 'stale', madeAt: Number(now - 10_000n) * 1_000 }
  expect(await readPrice(world({ round: old }), ether, noCurrency)).toEqual(stale)
  const shallow = world({ round: old, observe: observe(etherTick, 10n ** 10n) })
  expect(await readPrice(shallow, ether, noCurrency)).toEqual(stale)
  const mean = await readPrice(world({ round: old, observe: observe(etherTick, deep) }), ether, noCurrency)
  expect(mean).toMatchObject({
    value: { source: 'uniswap', contract: ether.pool.address, madeAt: Number(now) * 1_000 },
  })
  expect(dollars(mean)).toBeCloseTo(3_000, -1)
})

test("a token's price is its pool's mean by the currency's price: as sure and as old as the weaker of the two", async () => {
  const client = world({ observeWbtc: observe(wbtcTick, deep) })
  const currency: Known<Price> = {
    value: { amount: 3_000n * 10n ** 8n, decimals: 8, source: 'chainlink', madeAt: 5_000 },
    known: { type: 'agreed', by: 2, of: 3 },
    at: 1,
  }
  const price = await readPrice(client, wbtc, async () => currency)
  expect(price).toMatchObject({
    value: { source: 'uniswap', contract: wbtc.pool.address, madeAt: 5_000 },
    known: { type: 'single endpoint' },
  })
  expect(dollars(price) / 48_000).toBeCloseTo(1, 2)
  // Without a price of the currency there is none of the token.
  expect(await readPrice(client, wbtc, async () => ({ type: 'stale', madeAt: 4 }))).toEqual({
    type: 'stale',
    madeAt: 4,
  })
})

test('a pool that does not remember half an hour says nothing', async () => {
  expect(await readPrice(world({}), wbtc, noCurrency)).toMatchObject({ type: 'unknown' })
})

const dollars = (price: Known<Price> | NoPrice) =>
  'value' in price ? Number(price.value.amount) / 10 ** price.value.decimals : Number.NaN

test.each([
  ['nothing', '0x', '0x'],
  ['zero', round(0n, now), `0x${word(8n)}`],
  ['less than zero', round(-5n, now), `0x${word(8n)}`],
  ['a round that was never finished', round(5n, 0n), `0x${word(8n)}`],
  ['absurd decimals', round(5n, now), `0x${word(80n)}`],
])('%s is no price', (_, data, decimals) => {
  expect(readRound(data, decimals, ether.feed.address)).toBeUndefined()
})

const inDollars = { ...ether.pool, decimals: 18, quoteDecimals: 6, quote: 'dollars' } as const
const value = (amount: bigint | undefined) => Number(amount) / 10 ** meanDecimals

test.each([
  ['a currency in dollars, the second of its pool', { ...inDollars, isSecond: true }, 196_256, 3_000.08],
  ['a currency in dollars, the first of its pool', { ...inDollars, isSecond: false }, -196_256, 3_000.08],
  ['eight decimals in eighteen', wbtc.pool, 257_995, 16.0],
  ['the smallest unit of each alike', { ...wbtc.pool, decimals: 18 }, 0, 1],
  ['a cheap token', { ...wbtc.pool, decimals: 18 }, -150_000, 3.0613e-7],
] as const)('the price of a tick: %s', (_, pool, tick, expected) => {
  expect(value(priceOfTick(tick, pool)) / expected).toBeCloseTo(1, 3)
})

test.each([-9_999_999, 9_999_999])('the tick %i is no price', (tick) => {
  expect(priceOfTick(tick, { ...inDollars, isSecond: true })).toBeUndefined()
})

test.each([
  ['deep enough', observe(etherTick, deep), 'price'],
  ['sums that overflow', observe(etherTick, deep, [2n ** 55n - 9n, 2n ** 160n - 9n]), 'price'],
  // 3,000,000 dollars stand behind it at a liquidity of 5.5e16.
  ['just deep enough', observe(etherTick, 56n * 10n ** 15n), 'price'],
  ['not quite', observe(etherTick, 54n * 10n ** 15n), 'shallow'],
  ['hardly any liquidity', observe(etherTick, 1n), 'shallow'],
  ['nothing', '0x', 'senseless'],
  ['one sum each', `0x${[64n, 128n, 1n, 5n, 1n, 5n].map(word).join('')}`, 'senseless'],
  ['ticks alone', `0x${[64n, 160n, 2n, 5n, 9n].map(word).join('')}`, 'senseless'],
  ['places outside of the answer', `0x${[2n ** 200n, 2n ** 200n].map(word).join('')}`, 'senseless'],
  ['no second that passed', `0x${[64n, 160n, 2n, 0n, 9n, 2n, 7n, 7n].map(word).join('')}`, 'senseless'],
])('what observe answers: %s', (_, answer, type) => {
  expect(readMean(answer, ether.pool).type).toBe(type)
})

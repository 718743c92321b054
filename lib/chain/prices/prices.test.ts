// Prices from the chain: what a feed says is read, what makes no sense or is too old is not shown as a price.
import { expect, test } from 'vitest'
import { parseAddress } from '@/lib/base/address'
import { toQuantity } from '@/lib/base/hex'
import { createChainClient } from '../client/createChainClient'
import { fakeEndpointPorts } from '../client/fakeEndpointPorts'
import { createFakeNode, refusal } from '../client/fakeNode'
import { type PriceFeed, priceFeeds } from './feeds'
import { dollarsOfTick, readPrice, readRound } from './readPrice'

const word = (value: bigint) => BigInt.asUintN(256, value).toString(16).padStart(64, '0')
const round = (answer: bigint, updatedAt: bigint) =>
  `0x${[7n, answer, updatedAt, updatedAt, 7n].map(word).join('')}` as const

test('every address is written in its own case (EIP-55), so no letter of it was mistyped', () => {
  for (const { feed, pool } of Object.values(priceFeeds)) {
    expect(parseAddress(feed)).toMatchObject({ type: 'address', address: feed })
    if (pool) expect(parseAddress(pool.address)).toMatchObject({ type: 'address', address: pool.address })
  }
})

const feed = priceFeeds[1] as PriceFeed
/** The fake chain's first block. */
const now = 1_700_000_000n

function world(answers: { round?: string; observe?: string; chainId?: number }) {
  const node = createFakeNode()
  const respond = (data: string, answer: string | undefined) =>
    data.startsWith('0x313ce567')
      ? (`0x${word(8n)}` as const)
      : ((answer ?? refusal(3, 'execution reverted')) as `0x${string}`)
  node.contracts.set(feed.feed.toLowerCase(), (data) => respond(data, answers.round))
  if (feed.pool) node.contracts.set(feed.pool.address.toLowerCase(), (data) => respond(data, answers.observe))
  const chainId = answers.chainId ?? 1
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
  const price = await readPrice(world({ round: round(341_210_000_000n, now - 600n) }))
  expect(price).toMatchObject({
    value: { amount: 341_210_000_000n, decimals: 8, source: 'chainlink', madeAt: Number(now - 600n) * 1_000 },
    known: { type: 'single endpoint' },
  })
})

test('an old one is not shown: the mean price of a pool stands in, or nothing', async () => {
  const old = round(341_210_000_000n, now - 10_000n)
  expect(await readPrice(world({ round: old }))).toMatchObject({ type: 'unknown' })
  // A tick of 196,256 is 3,000.08 USDC for one WETH.
  const [first, second] = [196_256n * 1_800n, 0n]
  const observe = `0x${[64n, 256n, 2n, second, first, 0n].map(word).join('')}`
  const mean = await readPrice(world({ round: old, observe }))
  expect(mean).toMatchObject({ value: { source: 'uniswap', decimals: 8 } })
  expect('value' in mean && Number(mean.value.amount) / 1e8).toBeCloseTo(3_000, -1)
})

test('where nobody told us of a feed there is no price', async () => {
  expect(await readPrice(world({ chainId: 777 }))).toEqual({ type: 'no feed' })
})

test.each([
  ['nothing', '0x', '0x'],
  ['zero', round(0n, now), `0x${word(8n)}`],
  ['less than zero', round(-5n, now), `0x${word(8n)}`],
  ['a round that was never finished', round(5n, 0n), `0x${word(8n)}`],
  ['absurd decimals', round(5n, now), `0x${word(80n)}`],
])('%s is no price', (_, data, decimals) => {
  expect(readRound(data, decimals, feed.feed)).toBeUndefined()
})

test('a tick is turned into dollars either way round', () => {
  const pool = { address: feed.feed, dollarDecimals: 6 }
  expect(Number(dollarsOfTick(196_256, { ...pool, isCurrencySecond: true })) / 1e8).toBeCloseTo(3_000, -1)
  expect(Number(dollarsOfTick(-196_256, { ...pool, isCurrencySecond: false })) / 1e8).toBeCloseTo(3_000, -1)
  expect(dollarsOfTick(-9_999_999, { ...pool, isCurrencySecond: true })).toBeUndefined()
})

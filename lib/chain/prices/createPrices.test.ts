// What things cost, for whoever asks: the feed is asked once a minute, and its last word stands while it is not old.
import { expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import { Unreachable } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { createPrices } from './createPrices'
import type { TypedPrice } from './price'

const contract = '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419' as Address
const token = '0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B' as Address
const word = (value: bigint) => value.toString(16).padStart(64, '0')
const startSeconds = 1_700_000_000

function world(typed: TypedPrice[] = []) {
  const state = { now: startSeconds * 1_000, calls: 0, fails: false }
  const madeAt = BigInt(startSeconds - 60)
  const known = { type: 'agreed', by: 2, of: 3 } as const
  const head = { number: 5n, timestampSeconds: BigInt(startSeconds), hash: `0x${'11'.repeat(32)}` }
  const client = {
    network: { chainId: 1 },
    compares: true,
    head: async () => {
      if (state.fails) throw new Unreachable('expected an answer, got none')
      return { value: head, known, at: state.now }
    },
    async compare({ params }: { params(block: unknown): readonly [{ data: string }] }) {
      state.calls += 1
      const { data } = params('latest')[0]
      const round = [7n, 3_000n * 10n ** 8n, madeAt, madeAt, 7n].map(word).join('')
      return { value: data.startsWith('0x313ce567') ? `0x${word(8n)}` : `0x${round}`, known, at: state.now }
    },
  } as unknown as ChainClient
  const prices = createPrices({
    chains: { of: async () => client },
    typed: async (chainId, asset) => typed.find((one) => one.chainId === chainId && one.asset === asset),
    clock: () => state.now,
    placeOf: (_, asset) =>
      asset === 'currency' ? { feed: { address: contract, heartbeatSeconds: 3_600 } } : undefined,
  })
  return { prices, state }
}

test('two who ask within a minute are one question, later ones are another', async () => {
  const { prices, state } = world()
  const [one, two] = await Promise.all([prices.of(1), prices.of(1)])
  expect(one).toMatchObject({ feed: { value: { amount: 3_000n * 10n ** 8n } } })
  expect(two).toEqual(one)
  expect(state.calls).toBe(2)
  state.now += 59_000
  await prices.of(1)
  expect(state.calls).toBe(2)
  state.now += 2_000
  await prices.of(1)
  expect(state.calls).toBe(4)
})

test("while nobody answers the feed's last word stands, with its age, and not for longer than it may be old", async () => {
  const { prices, state } = world()
  const before = await prices.of(1)
  state.fails = true
  state.now += 3_600_000
  expect(await prices.of(1)).toEqual(before)
  state.now += 3_600_000
  expect(await prices.of(1)).toEqual({ feed: { type: 'unknown', reason: 'expected an answer, got none' } })
})

test('what the user typed stands beside it: of a currency, and of a token, however its address is written', async () => {
  const at = startSeconds * 1_000 - 5
  const { prices } = world([
    { chainId: 1, asset: 'currency', amount: 2n, decimals: 0, at },
    { chainId: 1, asset: token.toLowerCase() as Address, amount: 7n, decimals: 0, at },
  ])
  const own = { known: { type: 'local' }, value: { source: 'typed', madeAt: at } }
  expect(await prices.of(1)).toMatchObject({ feed: { value: { source: 'chainlink' } }, typed: own })
  expect(await prices.of(1, token)).toMatchObject({
    feed: { type: 'no feed' },
    typed: { value: { amount: 7n } },
  })
  expect(await prices.of(1, contract)).toEqual({ feed: { type: 'no feed' } })
})

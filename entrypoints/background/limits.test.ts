// The small-amount line: of the one in the currency and the one in dollars the lower holds.
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import type { Prices } from '@/lib/chain/prices/price'
import { openDatabase } from '@/lib/storage/database'
import { createLimits } from './limits'

const database = openDatabase('limits-test')
afterEach(() => database.settings.clear())

const ether = 10n ** 18n
const typed: Prices = {
  feed: { type: 'no feed' },
  typed: {
    value: { amount: 2_000n, decimals: 0, source: 'typed', madeAt: 0 },
    known: { type: 'local' },
    at: 0,
  },
}

function limitsAt(prices: Prices) {
  return createLimits({
    database,
    networks: {
      get: async (chainId) => ({
        chainId,
        name: 'Chain',
        currency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
        endpoints: [],
        testnet: false,
        source: 'built in',
      }),
    },
    prices: { of: async () => prices },
    clock: () => 0,
  })
}

test.each([
  ['nothing said: a hundredth of a coin', {}, typed, ether / 100n],
  ['dollars below the usual line', { smallAmountCents: 1_000n }, typed, ether / 200n],
  ['dollars above it: the line in the currency holds', { smallAmountCents: 9_000n }, typed, ether / 100n],
  ['both said: the lower', { smallAmountCents: 100_000n, smallAmountWei: ether }, typed, ether / 2n],
  ['dollars and no price: nothing is small', { smallAmountCents: 9_000n }, { feed: { type: 'no feed' } }, 0n],
] as const)('%s', async (_, said, prices, expected) => {
  const limits = limitsAt(prices as Prices)
  await limits.set('ETH', said)
  expect(await limits.smallAmountWei(1)).toBe(expected)
})

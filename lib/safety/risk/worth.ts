// Tokens that are worth the same by what they are: the network's currency wrapped, and dollars. Without a price feed this
// is all that can be compared; of everything else the price is unknown, and said to be.
import type { Address } from '@/lib/base/address'
import type { Change } from '../simulation/simulation'

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

/** In units of 10^-18 of one class, what these changes are worth together; undefined when one of them has no class, or another. */
export function worthOf(
  chainId: number,
  changes: readonly Change[],
): { class: Class; worth: bigint } | undefined {
  const worths = changes.map((change) => {
    if (change.type === 'ether')
      return { class: 'native' as const, worth: change.afterWei - change.beforeWei }
    if (change.type !== 'token') return undefined
    const known = classOf(chainId, change.token)
    return (
      known && {
        class: known.class,
        worth: (change.after - change.before) * 10n ** BigInt(18 - known.decimals),
      }
    )
  })
  const [first] = worths
  if (!first || worths.some((one) => one?.class !== first.class)) return undefined
  return { class: first.class, worth: worths.reduce((sum, one) => sum + (one?.worth ?? 0n), 0n) }
}

function classOf(chainId: number, token: Address) {
  return classes.get(`${chainId} ${token.toLowerCase()}`)
}

// A proposed network bears a chain id that the public list of chains gives to a network of another name or coin.
import { lookKey } from '@/lib/base/lookKey'
import { rule } from '../rule'

export const networkOtherName = rule({
  id: 'network-other-name',
  needs: ['network'],
  reference: 'EIP-3085, chainlist',
  check({ network }) {
    const { registered } = network ?? {}
    if (!network || !registered) return []
    const sameCoin = lookKey(network.symbol) === lookKey(registered.symbol)
    if (sameCoin && sharesWord(network.name, registered.name)) return []
    return [
      {
        level: sameCoin ? 'caution' : 'danger',
        weight: sameCoin ? 45 : 75,
        values: {
          chain: { type: 'number', number: BigInt(network.chainId) },
          name: { type: 'text', text: registered.name },
          symbol: { type: 'text', text: registered.symbol },
        },
        subject: String(network.chainId),
        found: ['request', 'list'],
      },
    ]
  },
})

/** Names are written in many ways ("OP Mainnet", "Optimism"): one word in common is enough, those of every name aside. */
function sharesWord(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .split(/[^\p{L}\p{N}]+/u)
      .map(lookKey)
      .filter((word) => word !== '' && !/^(mainnet|network|chain|testnet|one|l[12]|evm)$/.test(word))
  const known = words(b)
  return words(a).some((word) => known.includes(word))
}

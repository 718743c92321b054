// A proposed network bears the name of one that the public list of chains has under another chain id.
import { rule } from '../rule'

export const networkOtherId = rule({
  id: 'network-other-id',
  needs: ['network'],
  reference: 'EIP-3085, chainlist',
  check({ network }) {
    const { namesake } = network ?? {}
    if (!network || !namesake || namesake.chainId === network.chainId) return []
    return [
      {
        level: 'danger',
        weight: 80,
        values: {
          name: { type: 'text', text: namesake.name },
          chain: { type: 'number', number: BigInt(namesake.chainId) },
        },
        subject: String(network.chainId),
        found: ['request', 'list'],
      },
    ]
  },
})

// A proposed network that the public list of chains does not have.
import { rule } from '../rule'

export const networkUnlisted = rule({
  id: 'network-unlisted',
  needs: ['network'],
  reference: 'EIP-3085, chainlist',
  check({ network }) {
    if (!network || network.registered) return []
    return [
      {
        level: network.listRead ? 'info' : 'caution',
        weight: network.listRead ? 12 : 25,
        values: { chain: { type: 'number', number: BigInt(network.chainId) } },
        subject: String(network.chainId),
        found: network.listRead ? ['list'] : ['missing'],
      },
    ]
  },
})

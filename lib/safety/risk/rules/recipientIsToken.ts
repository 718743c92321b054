// Tokens sent to the contract that makes them, or to another token's, are lost in almost every case.
import { sameAddress } from '@/lib/base/address'
import { isSigners } from '../payments'
import { rule } from '../rule'

export const recipientIsToken = rule({
  id: 'recipient-is-token',
  needs: ['deeds', 'labels', 'account'],
  check({ deeds, labels, account }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'moves' || deed.asset.type === 'native' || !isSigners(deed.from, account)) return []
      const own = sameAddress(deed.asset.token, deed.to)
      if (!own && labels.get(deed.to.toLowerCase())?.kind !== 'token') return []
      return [
        {
          level: 'danger' as const,
          values: { address: { type: 'address' as const, address: deed.to } },
          subject: deed.to,
          found: [own ? ('request' as const) : ('list' as const)],
        },
      ]
    })
  },
})

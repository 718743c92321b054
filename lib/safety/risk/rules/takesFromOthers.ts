// It moves what belongs to somebody else, who must have approved it: unusual for a person's wallet.
import { sameAddress } from '@/lib/base/address'
import { rule } from '../rule'

export const takesFromOthers = rule({
  id: 'takes-from-others',
  needs: ['deeds', 'account', 'known'],
  check({ deeds, account, known }) {
    if (account === undefined) return []
    return deeds.flatMap((deed) => {
      if (deed.type !== 'moves' || !deed.from || sameAddress(deed.from, account)) return []
      const from = deed.from
      if (known.some((party) => party.as === 'own account' && sameAddress(party.address, from))) return []
      return [
        {
          level: 'caution' as const,
          weight: 25,
          values: { from: { type: 'address' as const, address: from } },
          subject: from,
          found: ['request' as const],
        },
      ]
    })
  },
})

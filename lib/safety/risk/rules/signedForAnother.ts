// It signs for somebody else's account: no honest site asks for that.
import { sameAddress } from '@/lib/base/address'
import { rule } from '../rule'

export const signedForAnother = rule({
  id: 'signed-for-another',
  needs: ['deeds', 'account'],
  check({ deeds, account }) {
    if (account === undefined) return []
    const others = deeds.flatMap((deed) => {
      const owner =
        deed.type === 'trades'
          ? deed.offerer
          : deed.type === 'grants' && deed.by === 'signature'
            ? deed.owner
            : undefined
      return owner && !sameAddress(owner, account) ? [owner] : []
    })
    return [...new Set(others)].map((owner) => ({
      level: 'caution' as const,
      values: { owner: { type: 'address' as const, address: owner } },
      subject: owner,
      found: ['request' as const],
    }))
  },
})

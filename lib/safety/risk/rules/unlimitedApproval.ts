// More than any supply. Half of all approvals on mainnet are: a fact to know, not a danger.
import { rule } from '../rule'

export const unlimitedApproval = rule({
  id: 'unlimited-approval',
  needs: ['deeds'],
  reference: 'EIP-20, EIP-2612',
  check({ deeds }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants') return []
      if (!('unlimited' in deed.grant) || !deed.grant.unlimited) return []
      return [
        {
          level: 'info' as const,
          values: { spender: { type: 'address' as const, address: deed.spender } },
          subject: deed.spender,
          found: ['request' as const],
        },
      ]
    })
  },
})

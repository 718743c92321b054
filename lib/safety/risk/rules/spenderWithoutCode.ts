// An approval or permit to an address without code: contracts need approvals, thieves' accounts ask for them.
import { rule } from '../rule'

export const spenderWithoutCode = rule({
  id: 'spender-without-code',
  needs: ['deeds', 'code'],
  reference: 'EIP-20, EIP-721, EIP-2612',
  check({ deeds, code }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || code.get(deed.spender.toLowerCase()) !== false) return []
      return [
        {
          level: 'danger' as const,
          weight: 90,
          values: { spender: { type: 'address' as const, address: deed.spender } },
          subject: deed.spender,
          found: ['chain' as const],
        },
      ]
    })
  },
})

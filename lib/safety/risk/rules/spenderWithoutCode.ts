// An approval or permit to an address without code: contracts need approvals, thieves' accounts ask for them.
import { rule } from '../rule'
import { sourced } from '../sources'

export const spenderWithoutCode = rule({
  id: 'spender-without-code',
  needs: ['deeds', 'code', 'sources'],
  reference: 'EIP-20, EIP-721, EIP-2612',
  check({ deeds, code, sources }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || code.get(deed.spender.toLowerCase()) !== false) return []
      return [
        {
          level: 'danger' as const,
          weight: 90,
          values: { spender: { type: 'address' as const, address: deed.spender } },
          subject: deed.spender,
          found: ['chain' as const],
          ...sourced(sources, deed.spender),
        },
      ]
    })
  },
})

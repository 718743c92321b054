// EIP-7702 hands the whole account to a contract's code: only to those whose makers published them for it.
import { rule } from '../rule'

export const delegationNotAllowed = rule({
  id: 'delegation-not-allowed',
  needs: ['deeds', 'delegates'],
  reference: 'EIP-7702',
  check({ deeds, delegates }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'delegates' || /^0x0{40}$/.test(deed.to)) return []
      const allowed = delegates.has(deed.to.toLowerCase())
      return [
        {
          level: allowed ? ('caution' as const) : ('forbidden' as const),
          values: { address: { type: 'address' as const, address: deed.to } },
          subject: deed.to,
          found: ['list' as const],
        },
      ]
    })
  },
})

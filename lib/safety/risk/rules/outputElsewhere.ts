// What is bought goes to somebody the user does not know.
import { sameAddress } from '@/lib/base/address'
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const outputElsewhere = rule({
  id: 'output-elsewhere',
  needs: ['deeds', 'account', 'known', 'labels', 'used'],
  check({ deeds, account, ...records }) {
    return deeds.flatMap((deed) => {
      const to = deed.type === 'trades' ? deed.receiver : undefined
      const own = account ?? (deed.type === 'trades' ? deed.offerer : undefined)
      // Routers write 0 to 2 for the caller and themselves.
      if (!to || !own || sameAddress(to, own) || /^0x0{39}[0-2]$/.test(to) || !isStranger(to, records))
        return []
      return [
        {
          level: 'caution' as const,
          weight: 50,
          values: { address: { type: 'address' as const, address: to } },
          subject: to,
          found: ['request' as const],
        },
      ]
    })
  },
})

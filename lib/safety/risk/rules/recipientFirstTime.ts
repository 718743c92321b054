// Nobody the user knows: not wrong, but worth a second look at the address. Several NFTs at once are what thieves ask
// for by a market's own bulk transfer, and what an owner seldom does for somebody new.
import type { Address } from '@/lib/base/address'
import { paymentsOf } from '../payments'
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const recipientFirstTime = rule({
  id: 'recipient-first-time',
  needs: ['deeds', 'account', 'known', 'labels', 'used'],
  check({ deeds, account, ...records }) {
    // What comes out of a contract for somebody else is said by a rule of its own.
    const isOutput = (to: Address) => deeds.some((deed) => deed.type === 'pays out' && deed.to === to)
    return paymentsOf(deeds, account)
      .filter(({ to }) => isStranger(to, records) && !isOutput(to))
      .slice(0, 5)
      .map(({ to, nfts }) => ({
        level: nfts > 1 ? ('caution' as const) : ('info' as const),
        weight: nfts > 1 ? 40 : 10,
        values: { address: { type: 'address' as const, address: to } },
        subject: to,
        found: ['own records' as const],
      }))
  },
})

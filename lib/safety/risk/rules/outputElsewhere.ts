// What is bought or comes out of a contract goes to somebody the user does not know. Whoever signs an order like that
// gives, and gets nothing: at a known market's own site one may have chosen so, elsewhere it is how thieves ask.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Deed } from '../../decode/deed'
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const outputElsewhere = rule({
  id: 'output-elsewhere',
  needs: ['deeds', 'account', 'known', 'labels', 'used', 'site'],
  check({ deeds, account, site, ...records }) {
    return deeds.flatMap((deed) => {
      const to = receiverOf(deed)
      const own = account ?? (deed.type === 'trades' ? deed.offerer : undefined)
      // Routers write 0 to 2 for the caller and themselves.
      if (!to || !own || sameAddress(to, own) || /^0x0{39}[0-2]$/.test(to)) return []
      if (isCalled(deeds, to) || !isStranger(to, records)) return []
      const isWorse = deed.type === 'trades' && deed.by === 'signature' && site !== undefined && !site.known
      return [
        {
          level: isWorse ? ('danger' as const) : ('caution' as const),
          weight: isWorse ? 85 : 50,
          values: { address: { type: 'address' as const, address: to } },
          subject: to,
          found: ['request' as const],
        },
      ]
    })
  },
})

function receiverOf(deed: Deed): Address | undefined {
  if (deed.type === 'pays out') return deed.to
  return deed.type === 'trades' ? deed.receiver : undefined
}

/** What an account's contract is told to do for itself, as a Safe is: it is what acts, and what it buys is its own. */
function isCalled(deeds: readonly Deed[], address: Address): boolean {
  return deeds.some((deed) => deed.type === 'calls' && deed.depth === 0 && sameAddress(deed.to, address))
}

// Money goes along with a call that says nothing: a bare function of a contract that no list knows. This is what fake
// claims and fake security updates look like, whatever they call themselves.
import { rule } from '../rule'
import { isStranger } from '../strangers'

/** Far fewer bytes than one argument has: whatever the function is, it is told nothing. */
const fewBytes = 8

export const moneyForNothing = rule({
  id: 'money-for-nothing',
  needs: ['deeds', 'labels', 'known', 'used'],
  reference: 'He et al., PTXPhish, NDSS 2025',
  check({ deeds, ...records }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'calls' || deed.valueWei === 0n || !isStranger(deed.to, records)) return []
      const bare = !deed.understood && !deed.note && deed.argumentBytes <= fewBytes
      return [
        {
          level: bare ? ('danger' as const) : ('caution' as const),
          weight: bare ? 80 : 40,
          values: {
            address: { type: 'address' as const, address: deed.to },
            amount: { type: 'amount' as const, amount: deed.valueWei },
          },
          subject: deed.to,
          found: ['request' as const, 'list' as const],
        },
      ]
    })
  },
})

// Neither the function nor the contract is on a list: nobody can say what it does.
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const unknownContract = rule({
  id: 'unknown-contract',
  needs: ['deeds', 'labels', 'known', 'used'],
  check({ deeds, ...records }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'calls' || deed.understood || deed.valueWei > 0n || !isStranger(deed.to, records))
        return []
      return [
        {
          level: 'info' as const,
          weight: 12,
          values: { address: { type: 'address' as const, address: deed.to } },
          subject: deed.to,
          found: ['list' as const],
        },
      ]
    })
  },
})

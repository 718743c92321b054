// Nobody could say how long a contract has been there: the endpoint keeps no older state.
import { rule } from '../rule'
import { whoseAge } from '../whoseAge'

export const contractAgeUnknown = rule({
  id: 'contract-age-unknown',
  needs: ['deeds', 'ages', 'code'],
  check({ deeds, ages, code }) {
    const addresses = new Map(
      deeds.flatMap((deed) => {
        const address = whoseAge(deed)
        return address ? [[address.toLowerCase(), address] as const] : []
      }),
    )
    return [...addresses].flatMap(([key, address]) => {
      if (ages.get(key) !== 'unknown' || code.get(key) === false) return []
      return [
        {
          level: 'info' as const,
          weight: 4,
          values: { address: { type: 'address' as const, address } },
          subject: address,
          found: ['missing' as const],
        },
      ]
    })
  },
})

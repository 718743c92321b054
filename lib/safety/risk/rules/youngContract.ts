// A contract that was not there a hundred blocks ago: what thieves use is made for the day.
import { rule } from '../rule'
import { blocksOf, whoseAge } from '../whoseAge'

export const youngContract = rule({
  id: 'young-contract',
  needs: ['deeds', 'ages', 'code'],
  check({ deeds, ages, code }) {
    const found = deeds.flatMap((deed) => {
      const address = whoseAge(deed)
      const age = address && ages.get(address.toLowerCase())
      // An account has no age: other rules speak of those.
      if (!address || !age || !(age in blocksOf) || code.get(address.toLowerCase()) === false) return []
      const level = deed.type === 'grants' && age === 'young' ? ('danger' as const) : ('caution' as const)
      return [
        {
          level,
          weight: level === 'danger' ? 82 : age === 'young' ? 45 : 25,
          values: {
            address: { type: 'address' as const, address },
            blocks: { type: 'number' as const, number: blocksOf[age as keyof typeof blocksOf] },
          },
          subject: address,
          found: ['chain' as const],
        },
      ]
    })
    // A contract that is called and may take something is said once, by the worse of the two.
    const worst = new Map<string, (typeof found)[number]>()
    for (const one of found) {
      const before = worst.get(one.subject)
      if (!before || before.weight < one.weight) worst.set(one.subject, one)
    }
    return [...worst.values()]
  },
})

// The network was asked whether the one who may take something is a contract, and did not say.
import { rule } from '../rule'
import { isStranger } from '../strangers'

export const codeUnknown = rule({
  id: 'code-unknown',
  needs: ['deeds', 'code', 'codeAsked', 'labels', 'known', 'used'],
  check({ deeds, code, codeAsked, ...records }) {
    if (!codeAsked) return []
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || code.has(deed.spender.toLowerCase())) return []
      if (!isStranger(deed.spender, records)) return []
      return [
        {
          level: 'caution' as const,
          weight: 30,
          values: { spender: { type: 'address' as const, address: deed.spender } },
          subject: deed.spender,
          found: ['missing' as const],
        },
      ]
    })
  },
})

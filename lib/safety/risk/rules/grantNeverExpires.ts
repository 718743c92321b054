// A permit that has an end, but none that anybody will see.
import { rule } from '../rule'

const yearSeconds = 31_557_600n
/** The year 2100. */
const never = 4_102_444_800n

export const grantNeverExpires = rule({
  id: 'grant-never-expires',
  needs: ['deeds', 'now'],
  check({ deeds, now }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || deed.expiresAt === undefined) return []
      const long = deed.expiresAt >= never || (now !== undefined && deed.expiresAt > now + yearSeconds)
      if (!long) return []
      return [
        {
          level: 'info' as const,
          values: { spender: { type: 'address' as const, address: deed.spender } },
          subject: deed.spender,
          found: ['request' as const],
        },
      ]
    })
  },
})

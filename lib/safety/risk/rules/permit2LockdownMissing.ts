// An allowance kept by Permit2, of all there is and for long: no expiry and no approval of the token's that ends elsewhere
// ends it; only a lockdown does, which nobody sends unasked.
import { lasts, permit2Key, permit2Pairs, standsForLong } from '../permit2Pairs'
import { rule } from '../rule'

export const permit2LockdownMissing = rule({
  id: 'permit2-lockdown-missing',
  needs: ['deeds', 'now', 'inPermit2'],
  reference: 'Permit2, AllowanceTransfer.lockdown',
  check({ deeds, now, inPermit2 }) {
    const isEnded = (token: string, spender: string) =>
      deeds.some(
        (deed) =>
          deed.type === 'revokes' &&
          deed.token?.toLowerCase() === token.toLowerCase() &&
          deed.spender?.toLowerCase() === spender.toLowerCase(),
      )
    const asked = deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || deed.grant.type !== 'permit2' || !deed.grant.unlimited) return []
      const { expiresAt, spender, grant } = deed
      // The same request takes it back.
      return lasts(expiresAt, now) && !isEnded(grant.token, spender)
        ? [{ token: grant.token, spender, found: 'request' as const }]
        : []
    })
    const standing = permit2Pairs(deeds).flatMap((pair) => {
      const allowance = inPermit2.get(permit2Key(pair))
      return allowance && standsForLong(allowance, now) ? [{ ...pair, found: 'chain' as const }] : []
    })
    return [...asked, ...standing].map(({ token, spender, found }) => ({
      level: 'caution' as const,
      weight: 36,
      values: {
        spender: { type: 'address' as const, address: spender },
        token: { type: 'address' as const, address: token },
      },
      subject: spender,
      found: [found],
    }))
  },
})

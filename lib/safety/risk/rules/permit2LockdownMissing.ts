// An allowance kept by Permit2, of all there is and for long: no expiry and no approval of the token's that ends elsewhere
// ends it; only a lockdown does, which nobody sends unasked.
import { rule } from '../rule'

/** Longer than the thirty days that wallets and routers usually ask for. */
const usualSeconds = 31n * 86_400n
/** The year 2100. */
const never = 4_102_444_800n

export const permit2LockdownMissing = rule({
  id: 'permit2-lockdown-missing',
  needs: ['deeds', 'now'],
  reference: 'Permit2, AllowanceTransfer.lockdown',
  check({ deeds, now }) {
    const isEnded = (token: string, spender: string) =>
      deeds.some(
        (deed) =>
          deed.type === 'revokes' &&
          deed.token?.toLowerCase() === token.toLowerCase() &&
          deed.spender?.toLowerCase() === spender.toLowerCase(),
      )
    return deeds.flatMap((deed) => {
      if (deed.type !== 'grants' || deed.grant.type !== 'permit2' || !deed.grant.unlimited) return []
      const { expiresAt, spender, grant } = deed
      const long =
        expiresAt === undefined || expiresAt >= never || (now !== undefined && expiresAt > now + usualSeconds)
      // The same request takes it back.
      if (!long || isEnded(grant.token, spender)) return []
      return [
        {
          level: 'caution' as const,
          weight: 36,
          values: {
            spender: { type: 'address' as const, address: spender },
            token: { type: 'address' as const, address: grant.token },
          },
          subject: spender,
          found: ['request' as const],
        },
      ]
    })
  },
})

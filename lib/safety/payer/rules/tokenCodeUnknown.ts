// The token's code could not be read, so nothing can be said of what its owner may do.
import { payerRule } from '../rule'

export const tokenCodeUnknown = payerRule({
  id: 'token-code-unknown',
  needs: ['token'],
  check({ token }) {
    if (!token || token.code !== undefined) return undefined
    return { level: 'caution', values: { symbol: token.claimedSymbol } }
  },
})

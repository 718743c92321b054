// The token asked for calls itself like a listed one and is not it: what arrives is worth nothing.
import { payerRule } from '../rule'

export const tokenImitates = payerRule({
  id: 'token-imitates',
  needs: ['token'],
  check({ token }) {
    if (token?.list.type !== 'not listed' || !token.list.looksLike) return undefined
    const { symbol, token: real } = token.list.looksLike
    return { level: 'forbidden', values: { symbol, real } }
  },
})

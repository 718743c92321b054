// The token's own name for itself is another, well-known token's.
import { rule } from '../rule'

export const tokenImitates = rule({
  id: 'token-imitates',
  needs: ['tokens'],
  check({ tokens }) {
    return [...tokens].flatMap(([token, view]) => {
      if (view.type !== 'not listed' || !view.looksLike) return []
      return [
        {
          level: 'caution' as const,
          values: {
            symbol: { type: 'text' as const, text: view.looksLike.symbol },
            known: { type: 'address' as const, address: view.looksLike.token },
          },
          subject: token,
          found: ['list' as const, 'chain' as const],
        },
      ]
    })
  },
})

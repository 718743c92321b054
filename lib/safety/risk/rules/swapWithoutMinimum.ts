// A swap that takes whatever comes: who sees it before it is included can take nearly all of it.
import { rule } from '../rule'

export const swapWithoutMinimum = rule({
  id: 'swap-without-minimum',
  needs: ['deeds'],
  check({ deeds }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'trades' || deed.by !== 'transaction' || deed.gets.length === 0) return []
      if (deed.gets.some(({ type, amount }) => type === 'nft' || amount > 1n)) return []
      return [
        {
          level: 'caution' as const,
          weight: 30,
          values: { venue: { type: 'text' as const, text: deed.venue } },
          found: ['request' as const],
        },
      ]
    })
  },
})

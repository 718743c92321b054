// What it sells can't be read from it: only its root is signed. At the market's own site that is how it works.
import { rule } from '../rule'

export const orderHidden = rule({
  id: 'order-hidden',
  needs: ['deeds', 'site'],
  check({ deeds, site }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'trades' || !deed.hidden) return []
      const elsewhere = site !== undefined && site.known?.name.toLowerCase() !== deed.venue.toLowerCase()
      return [
        {
          level: elsewhere ? ('danger' as const) : ('caution' as const),
          values: { venue: { type: 'text' as const, text: deed.venue } },
          found: ['request' as const, 'browser' as const],
        },
      ]
    })
  },
})

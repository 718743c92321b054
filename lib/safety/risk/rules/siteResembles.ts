// The site's name can be taken for a well-known one's: other letters, a typing error, the name inside a longer one.
import { rule } from '../rule'

export const siteResembles = rule({
  id: 'site-resembles',
  needs: ['site'],
  reference: 'UTS #39',
  check({ site }) {
    if (!site?.resembles || site.listed === 'allowed') return []
    const { name, host, how } = site.resembles
    return [
      {
        level: how === 'other ending' ? 'caution' : 'danger',
        weight: how === 'letters' ? 96 : how === 'other ending' ? 45 : 80,
        values: {
          site: { type: 'text', text: site.origin },
          name: { type: 'text', text: name },
          host: { type: 'text', text: host },
        },
        subject: site.origin,
        found: ['list'],
      },
    ]
  },
})

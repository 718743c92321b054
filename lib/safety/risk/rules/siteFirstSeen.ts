// The site asked for the first time today: whoever imitates a site has no past with you.
import { rule } from '../rule'

const daySeconds = 86_400n

export const siteFirstSeen = rule({
  id: 'site-first-seen',
  needs: ['site', 'now'],
  check({ site, now }) {
    if (site?.firstAskedAt === undefined || now === undefined || site.known) return []
    if (now - site.firstAskedAt >= daySeconds) return []
    return [
      {
        level: 'info',
        weight: 8,
        values: { site: { type: 'text', text: site.origin } },
        subject: site.origin,
        found: ['own records'],
      },
    ]
  },
})

// The browser says that the page's tab was opened from another tab. A page's referrer is the page's own word and is not
// looked at.
import { rule } from '../rule'

export const siteOpenedByLink = rule({
  id: 'site-opened-by-link',
  needs: ['site', 'now'],
  check({ site, now }) {
    if (site?.openedFrom !== 'another tab' || site.known) return []
    const isNew = site.firstAskedAt !== undefined && now !== undefined && now - site.firstAskedAt < 3_600n
    return [
      {
        level: 'info',
        weight: isNew ? 15 : 6,
        values: { site: { type: 'text', text: site.origin } },
        subject: site.origin,
        found: ['browser'],
      },
    ]
  },
})

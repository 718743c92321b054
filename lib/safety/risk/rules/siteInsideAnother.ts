// A frame of one site asks inside the page of another.
import { rule } from '../rule'

export const siteInsideAnother = rule({
  id: 'site-inside-another',
  needs: ['site'],
  check({ site }) {
    if (!site || site.origin === site.topOrigin) return []
    return [
      {
        level: 'caution',
        values: { site: { type: 'text', text: site.origin }, page: { type: 'text', text: site.topOrigin } },
        subject: site.origin,
        found: ['browser'],
      },
    ]
  },
})

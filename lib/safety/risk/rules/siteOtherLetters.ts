// A name in other letters than those of the Latin alphabet (Punycode): the eye can't tell them apart.
import { rule } from '../rule'

export const siteOtherLetters = rule({
  id: 'site-other-letters',
  needs: ['site'],
  reference: 'RFC 3492',
  check({ site }) {
    if (!site || !/(?:^|[/.])xn--/i.test(site.origin)) return []
    return [
      {
        level: 'caution',
        values: { site: { type: 'text', text: site.origin } },
        subject: site.origin,
        found: ['browser'],
      },
    ]
  },
})

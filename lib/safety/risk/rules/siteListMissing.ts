// The list of phishing sites could not be read: nobody has looked the site up.
import { rule } from '../rule'

export const siteListMissing = rule({
  id: 'site-list-missing',
  needs: ['site'],
  check: ({ site }) =>
    site?.listed === 'no list' ? [{ level: 'caution', weight: 25, found: ['missing'] }] : [],
})

// The site stands on the phishing list that ships with the wallet.
import { rule } from '../rule'

export const siteOnPhishingList = rule({
  id: 'site-on-phishing-list',
  needs: ['site'],
  check({ site }) {
    if (site?.listed !== 'phishing') return []
    return [
      {
        level: 'danger',
        weight: 99,
        values: { site: { type: 'text', text: site.origin } },
        subject: site.origin,
        found: ['list'],
      },
    ]
  },
})

// A sign-in for another site than the one that asks, or for one that imitates a known site.
import { rule } from '../rule'

export const signInDomain = rule({
  id: 'sign-in-domain',
  needs: ['message', 'site', 'signInSite'],
  reference: 'EIP-4361',
  check({ message, site, signInSite }) {
    if (message?.type !== 'sign-in') return []
    const { domain } = message.signIn
    const values = { domain: { type: 'text' as const, text: domain } }
    const asker = site && hostOf(site.origin)
    if (asker !== undefined && asker !== domain.toLowerCase()) {
      return [{ level: 'danger', weight: 97, values, subject: domain, found: ['request', 'browser'] }]
    }
    const bad =
      signInSite?.listed === 'phishing' || (signInSite?.resembles && signInSite.listed !== 'allowed')
    return bad ? [{ level: 'danger', weight: 92, values, subject: domain, found: ['request', 'list'] }] : []
  },
})

/** Host and port, as EIP-4361 calls a domain. */
function hostOf(origin: string): string {
  return origin.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').toLowerCase()
}

// A sign-in for another site than the one that asks, or for one that imitates a known site.
import { siteProblem } from '../../signIn/judgeSignIn'
import { rule } from '../rule'

export const signInDomain = rule({
  id: 'sign-in-domain',
  needs: ['message', 'site', 'signInSite'],
  reference: 'EIP-4361',
  check({ message, site, signInSite }) {
    if (message?.type !== 'sign-in') return []
    const { domain } = message.signIn
    const values = { domain: { type: 'text' as const, text: domain } }
    if (siteProblem(message.signIn, site?.origin)) {
      return [{ level: 'danger', weight: 97, values, subject: domain, found: ['request', 'browser'] }]
    }
    const bad =
      signInSite?.listed === 'phishing' || (signInSite?.resembles && signInSite.listed !== 'allowed')
    return bad ? [{ level: 'danger', weight: 92, values, subject: domain, found: ['request', 'list'] }] : []
  },
})

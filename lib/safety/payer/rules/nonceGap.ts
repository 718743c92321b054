// An earlier transaction of the sender is missing: this one can't be included before it, whatever it pays.
import { payerRule } from '../rule'

export const nonceGap = payerRule({
  id: 'nonce-gap',
  needs: ['included', 'nonce', 'nextNonce'],
  check({ included, nonce, nextNonce }) {
    if (included || nonce === undefined || nextNonce === undefined || nonce <= nextNonce) return undefined
    return { level: 'caution', values: { missing: (nonce - nextNonce).toString() } }
  },
})

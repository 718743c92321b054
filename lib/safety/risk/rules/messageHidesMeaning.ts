// A message that nobody can read may be anything: a hash, the digest of typed data, a transaction.
import { rule } from '../rule'

export const messageHidesMeaning = rule({
  id: 'message-hides-meaning',
  needs: ['message'],
  reference: 'EIP-191',
  check({ message }) {
    switch (message?.type) {
      case 'transaction':
      case 'typed data digest':
        return [{ level: 'danger', weight: 85, found: ['request'] }]
      case 'hash':
      case 'bytes':
        return [{ level: 'caution', weight: 40, found: ['request'] }]
      default:
        return []
    }
  },
})

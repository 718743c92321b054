// Lower than the next nonce: it takes the place of a transaction that waits, or will be refused.
import { rule } from '../rule'

export const nonceReplaces = rule({
  id: 'nonce-replaces',
  needs: ['unsigned', 'nextNonce', 'replaces'],
  check({ unsigned, nextNonce, replaces }) {
    // The prompt of a replacement says so itself.
    if (replaces || !unsigned || nextNonce === undefined || unsigned.nonce >= nextNonce) return []
    return [
      {
        level: 'caution',
        values: { nonce: { type: 'number', number: unsigned.nonce } },
        found: ['chain', 'own records'],
      },
    ]
  },
})

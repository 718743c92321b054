// Higher than the next nonce: it waits until those before it are sent.
import { rule } from '../rule'

export const nonceWaits = rule({
  id: 'nonce-waits',
  needs: ['unsigned', 'nextNonce', 'replaces'],
  check({ unsigned, nextNonce, replaces }) {
    if (replaces || !unsigned || nextNonce === undefined || unsigned.nonce <= nextNonce) return []
    return [
      {
        level: 'caution',
        values: {
          nonce: { type: 'number', number: unsigned.nonce },
          next: { type: 'number', number: nextNonce },
        },
        found: ['chain', 'own records'],
      },
    ]
  },
})

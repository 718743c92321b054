// The sender signed another transaction with the same nonce: only one of the two can happen.
import { payerRule } from '../rule'

export const payerCompetes = payerRule({
  id: 'payer-competes',
  needs: ['competing', 'included'],
  check({ competing: [other], included }) {
    if (!other) return undefined
    return { level: included ? 'caution' : 'danger', values: { other } }
  },
})

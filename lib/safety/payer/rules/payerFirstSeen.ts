// Nobody the user knows, and nobody who paid before. Said, not held against a new customer.
import { sameAddress } from '@/lib/base/address'
import { payerRule } from '../rule'

export const payerFirstSeen = payerRule({
  id: 'payer-first-seen',
  needs: ['payer', 'known'],
  check({ payer, known }) {
    if (!payer || known.some(({ address }) => sameAddress(address, payer))) return undefined
    return { level: 'info' }
  },
})

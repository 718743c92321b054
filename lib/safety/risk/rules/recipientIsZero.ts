// The address that nobody has a key of: what is sent there is gone.
import { paymentsOf } from '../payments'
import { rule } from '../rule'

const zero = `0x${'0'.repeat(40)}`

export const recipientIsZero = rule({
  id: 'recipient-is-zero',
  needs: ['deeds', 'account'],
  check({ deeds, account }) {
    const toNobody = paymentsOf(deeds, account).some(({ to, empty }) => to === zero && !empty)
    return toNobody ? [{ level: 'danger', subject: zero, found: ['request'] }] : []
  },
})

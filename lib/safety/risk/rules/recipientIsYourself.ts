// Nothing changes hands; the fee is paid for nothing.
import { sameAddress } from '@/lib/base/address'
import { paymentsOf } from '../payments'
import { rule } from '../rule'

export const recipientIsYourself = rule({
  id: 'recipient-is-yourself',
  needs: ['deeds', 'account', 'replaces'],
  check({ deeds, account, replaces }) {
    // That is how one cancels.
    if (replaces === 'cancel') return []
    const toOneself = paymentsOf(deeds, account).some(({ to }) => account && sameAddress(to, account))
    return toOneself ? [{ level: 'info', found: ['request'] }] : []
  },
})

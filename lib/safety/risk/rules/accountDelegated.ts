// The account itself runs somebody's code already (EIP-7702): where its makers are not on the list, whatever comes to the
// account, and all that it holds, may be taken by it at once.
import { rule } from '../rule'

export const accountDelegated = rule({
  id: 'account-delegated',
  needs: ['account', 'proxies', 'delegates'],
  reference: 'EIP-7702',
  check({ account, proxies, delegates }) {
    const lent = account && proxies.get(account.toLowerCase())
    if (lent?.kind !== 'EIP-7702' || delegates.has(lent.implementation.toLowerCase())) return []
    return [
      {
        level: 'danger',
        weight: 75,
        values: { address: { type: 'address', address: lent.implementation } },
        subject: lent.implementation,
        found: ['chain', 'list'],
      },
    ]
  },
})

// The balance could not be read, so nobody knows whether it is enough.
import { rule } from '../rule'

export const balanceUnknown = rule({
  id: 'balance-unknown',
  needs: ['balanceWei'],
  check: ({ balanceWei }) => (balanceWei === 'unknown' ? [{ level: 'caution', found: ['missing'] }] : []),
})

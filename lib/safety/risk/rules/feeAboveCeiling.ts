// More than the user's own limit on fees: a replacement never pays it, anything else only knowingly.
import { feeCapWei } from '@/lib/base/transaction'
import { rule } from '../rule'

export const feeAboveCeiling = rule({
  id: 'fee-above-ceiling',
  needs: ['unsigned', 'fees', 'replaces'],
  check({ unsigned, fees, replaces }) {
    const ceiling = fees?.ceiling
    if (!unsigned || !ceiling) return []
    const cap = feeCapWei(unsigned.fees)
    const total = unsigned.gas * cap
    const { perGasWei, totalWei } = ceiling
    const isAbove =
      (perGasWei !== undefined && cap > perGasWei) || (totalWei !== undefined && total > totalWei)
    if (!isAbove) return []
    return [
      {
        level: replaces ? 'forbidden' : 'danger',
        values: { fee: { type: 'amount', amount: total } },
        found: ['request', 'own records'],
      },
    ]
  },
})

// The balance is less than value and fee together.
import { maxCostWei } from '@/lib/base/transaction'
import { rule } from '../rule'
import { sourced } from '../sources'

export const balanceTooLow = rule({
  id: 'balance-too-low',
  needs: ['unsigned', 'balanceWei', 'fees', 'sources'],
  check({ unsigned, balanceWei, fees, sources }) {
    if (!unsigned || typeof balanceWei !== 'bigint') return []
    const missingWei = maxCostWei(unsigned) + (fees?.dataFeeWei ?? 0n) - balanceWei
    if (missingWei <= 0n) return []
    return [
      {
        level: 'danger',
        values: { amount: { type: 'amount', amount: missingWei } },
        found: ['chain'],
        ...sourced(sources, 'balance'),
      },
    ]
  },
})

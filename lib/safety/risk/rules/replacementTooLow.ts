// Both caps of a replacement must be a tenth above those it replaces; below that, nodes keep what they have.
import { type Fees, feeCapWei } from '@/lib/base/transaction'
import { rule } from '../rule'

export const replacementTooLow = rule({
  id: 'replacement-too-low',
  needs: ['unsigned', 'fees'],
  check({ unsigned, fees }) {
    const floor = fees?.floor
    if (!unsigned || !floor) return []
    const isEnough = feeCapWei(unsigned.fees) >= feeCapWei(floor) && tipOf(unsigned.fees) >= tipOf(floor)
    return isEnough ? [] : [{ level: 'danger', found: ['request', 'own records'] }]
  },
})

/** A legacy price is cap and tip in one. */
const tipOf = (fees: Fees) => (fees.type === 'legacy' ? fees.gasPrice : fees.maxPriorityFeePerGas)

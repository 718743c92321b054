// Sending the coins costs about as much as is sent: the fee as it would be now, not the most it can be.
import { rule } from '../rule'

export const feeOutOfProportion = rule({
  id: 'fee-out-of-proportion',
  needs: ['unsigned', 'fees', 'replaces'],
  check({ unsigned, fees, replaces }) {
    // Who cancels or speeds up has paid attention to the fee already.
    if (!unsigned || !fees || replaces || unsigned.data !== '0x' || unsigned.valueWei === 0n) return []
    if (fees.expectedWei * 2n < unsigned.valueWei) return []
    return [
      {
        level: 'caution',
        values: {
          fee: { type: 'amount', amount: fees.expectedWei },
          amount: { type: 'amount', amount: unsigned.valueWei },
        },
        found: ['request', 'chain'],
      },
    ]
  },
})

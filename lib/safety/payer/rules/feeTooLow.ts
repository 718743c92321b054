// A payment that bids less than blocks cost now stays outside until they become cheaper, and may be forgotten by then.
import { payerRule } from '../rule'

export const feeTooLow = payerRule({
  id: 'fee-too-low',
  needs: ['included', 'maxFeeWei', 'baseFeeWei'],
  check({ included, maxFeeWei, baseFeeWei }) {
    if (included || maxFeeWei === undefined || baseFeeWei === undefined) return undefined
    return maxFeeWei < baseFeeWei ? { level: 'caution' } : undefined
  },
})

// Sending something costs about as much as is sent: the fee as it would be now, not the most it can be. Tokens are compared
// where prices are known: a payment's fee is no reason to warn of every token without one.
import { rule } from '../rule'
import { dollarsOf } from '../worth'

export const feeOutOfProportion = rule({
  id: 'fee-out-of-proportion',
  needs: ['unsigned', 'fees', 'replaces', 'actions', 'chainId', 'prices', 'labels'],
  check({ unsigned, fees, replaces, actions, ...measures }) {
    // Who cancels or speeds up has paid attention to the fee already.
    if (!unsigned || !fees || replaces) return []
    const [action] = actions
    const sent =
      unsigned.data === '0x'
        ? { amount: unsigned.valueWei }
        : action?.type === 'token transfer'
          ? { token: action.token, amount: action.amount }
          : undefined
    if (!sent || sent.amount === 0n) return []
    const [fee, worth] = sent.token
      ? [dollarsOf({ amount: fees.expectedWei }, measures), dollarsOf(sent, measures)]
      : [fees.expectedWei, sent.amount]
    if (fee === undefined || worth === undefined || fee * 2n < worth) return []
    return [
      {
        level: 'caution',
        values: {
          fee: { type: 'amount', amount: fees.expectedWei },
          amount: { type: 'amount', ...sent },
        },
        found: ['request', 'chain'],
      },
    ]
  },
})

// A token transfer of nothing: its only use is to write an address into somebody's list of payments.
import type { Action } from '../../decode/action'
import { rule } from '../rule'

export const transferOfNothing = rule({
  id: 'transfer-of-nothing',
  needs: ['actions'],
  reference: 'Tsuchiya et al., Blockchain Address Poisoning, USENIX Security 2025',
  check({ actions }) {
    return actions
      .filter(isOfNothing)
      .slice(0, 1)
      .map(() => ({
        level: 'danger' as const,
        weight: 62,
        found: ['request' as const],
      }))
  },
})

function isOfNothing(action: Action): boolean {
  if (action.type === 'token transfer') return action.amount === 0n
  if (action.type !== 'known call' || action.signature !== 'transferFrom(address,address,uint256)')
    return false
  const amount = action.sentence?.values.amount
  return amount?.type === 'amount' && amount.amount === 0n
}

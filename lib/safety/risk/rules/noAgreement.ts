// The endpoints don't agree on the newest block: who signs now signs on one endpoint's word, and only little.
import { isSmallAmount } from '@/lib/base/limits'
import { rule } from '../rule'

export const noAgreement = rule({
  id: 'no-agreement',
  needs: ['unsigned', 'disagreement'],
  check({ unsigned, disagreement }) {
    if (!unsigned || !disagreement) return []
    const { smallAmountWei } = disagreement
    return [
      {
        level: isSmallAmount(unsigned, smallAmountWei) ? 'caution' : 'forbidden',
        values: { amount: { type: 'amount', amount: smallAmountWei } },
        found: ['chain', 'own records'],
      },
    ]
  },
})

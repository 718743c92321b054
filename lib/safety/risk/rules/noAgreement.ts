// The endpoints don't agree on the newest block: who signs now signs on one endpoint's word, and only little.
import { rule } from '../rule'
import { howSmall } from '../smallEnough'

export const noAgreement = rule({
  id: 'no-agreement',
  needs: ['asked', 'unsigned', 'deeds', 'disagreement'],
  check({ disagreement, ...signed }) {
    if (!disagreement) return []
    const { smallAmountWei } = disagreement
    const size = howSmall(signed, smallAmountWei)
    if (size === 'no money') return []
    return [
      {
        level: size === 'small' ? 'caution' : 'forbidden',
        values: { amount: { type: 'amount', amount: smallAmountWei } },
        found: ['chain', 'own records'],
      },
    ]
  },
})

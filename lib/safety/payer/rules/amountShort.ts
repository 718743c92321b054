// Less came than was asked for.
import { payerRule } from '../rule'

export const amountShort = payerRule({
  id: 'amount-short',
  needs: ['amount', 'expectedAmount'],
  check: ({ amount, expectedAmount }) => (amount < expectedAmount ? { level: 'caution' } : undefined),
})

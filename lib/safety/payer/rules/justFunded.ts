// The payer did not have the money a few blocks ago: if the block that brought it is taken back, the payment goes with it.
import { payerRule } from '../rule'

export const justFunded = payerRule({
  id: 'just-funded',
  needs: ['before', 'amount'],
  check({ before, amount }) {
    if (!before || before.balance >= amount) return undefined
    return { level: 'caution', values: { blocks: before.blocks.toString() } }
  },
})

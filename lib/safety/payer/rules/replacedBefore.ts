// This sender has replaced a payment to the user before.
import { payerRule } from '../rule'

export const replacedBefore = payerRule({
  id: 'replaced-before',
  needs: ['replacedBefore'],
  check({ replacedBefore }) {
    if (replacedBefore === 0) return undefined
    return { level: 'caution', weight: 45, values: { times: replacedBefore.toString() } }
  },
})

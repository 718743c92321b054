// The node says that it would fail; in its or the contract's own words.
import { rule } from '../rule'

export const wouldFail = rule({
  id: 'would-fail',
  needs: ['gasEstimate'],
  check({ gasEstimate }) {
    if (gasEstimate?.type !== 'failed') return []
    return [
      { level: 'danger', values: { reason: { type: 'text', text: gasEstimate.reason } }, found: ['chain'] },
    ]
  },
})

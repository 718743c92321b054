// Less gas than the node thinks it needs.
import { rule } from '../rule'

export const gasBelowEstimate = rule({
  id: 'gas-below-estimate',
  needs: ['unsigned', 'gasEstimate'],
  check({ unsigned, gasEstimate }) {
    if (!unsigned || gasEstimate?.type !== 'estimated' || unsigned.gas >= gasEstimate.gas) return []
    return [
      { level: 'danger', values: { gas: { type: 'number', number: gasEstimate.gas } }, found: ['chain'] },
    ]
  },
})

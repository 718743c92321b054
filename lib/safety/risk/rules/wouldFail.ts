// It would be reverted, in the node's or the contract's own words.
import { rule } from '../rule'

export const wouldFail = rule({
  id: 'would-fail',
  needs: ['gasEstimate', 'simulation'],
  check({ gasEstimate, simulation }) {
    if (gasEstimate?.type === 'failed') return [failing('danger', gasEstimate.reason)]
    if (simulation?.type !== 'simulated' || simulation.outcome.type !== 'fails') return []
    // Measured by eth_call the account has code, which some contracts refuse: not surely what would happen.
    const sure = simulation.method !== 'eth_call' || gasEstimate === undefined
    return [failing(sure ? 'danger' : 'caution', simulation.outcome.reason)]
  },
})

function failing(level: 'danger' | 'caution', reason: string) {
  return { level, values: { reason: { type: 'text' as const, text: reason } }, found: ['chain' as const] }
}

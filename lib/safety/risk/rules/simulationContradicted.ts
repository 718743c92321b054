// Two operators' endpoints say different things about the same transaction: one of them lies, or is broken.
import { rule } from '../rule'

export const simulationContradicted = rule({
  id: 'simulation-contradicted',
  needs: ['simulation'],
  check({ simulation }) {
    if (simulation?.type !== 'simulated' || !simulation.contradicted) return []
    const { endpoint, outvoted } = simulation.contradicted
    return [
      {
        level: outvoted ? 'caution' : 'danger',
        weight: outvoted ? 40 : 78,
        values: { endpoint: { type: 'text', text: hostOf(endpoint) } },
        found: ['chain'],
      },
    ]
  },
})

/** Its URL may hold the user's key. */
function hostOf(url: string): string {
  return /^\w+:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(url)?.[1] ?? ''
}

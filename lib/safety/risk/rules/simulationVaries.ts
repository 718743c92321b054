// With other values of the block it comes out otherwise: this is how a contract behaves well only while it is looked at.
import { differencesOf } from '../../simulation/differences'
import { rule } from '../rule'
import { succeeded } from '../simulated'

export const simulationVaries = rule({
  id: 'simulation-varies',
  needs: ['simulation'],
  check({ simulation }) {
    const shown = succeeded(simulation)
    const other = shown?.otherBlock
    if (!shown || other?.type !== 'differs' || !differencesOf(shown, other)) return []
    // To fail a minute later is what a deadline does.
    const fails = other.outcome.type === 'fails'
    return [{ level: fails ? 'caution' : 'danger', weight: fails ? 30 : 85, found: ['chain'] }]
  },
})

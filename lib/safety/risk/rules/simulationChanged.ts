// While the prompt stood open it came to mean something else than was shown.
import { differencesOf, keyOf } from '../../simulation/differences'
import { rule } from '../rule'
import { losses } from '../simulated'

export const simulationChanged = rule({
  id: 'simulation-changed',
  needs: ['simulation'],
  check({ simulation }) {
    if (simulation?.type !== 'simulated' || !simulation.earlier) return []
    const { earlier } = simulation
    if (!differencesOf(earlier, simulation)) return []
    const before = new Set(losses(earlier.changes).map(keyOf))
    const takesMore = losses(simulation.changes).some((change) => !before.has(keyOf(change)))
    return [{ level: takesMore ? 'danger' : 'caution', weight: takesMore ? 80 : 40, found: ['chain'] }]
  },
})

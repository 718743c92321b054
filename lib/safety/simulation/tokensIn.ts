// Which tokens a simulation speaks of: their names and decimals are asked for before it is shown.
import type { Address } from '@/lib/base/address'
import type { SimulationState } from './simulation'

/** Those that are counted in amounts; each may come more than once. */
export function tokensIn(simulation: SimulationState): Address[] {
  if (simulation.type !== 'simulated') return []
  return simulation.changes.flatMap((change) =>
    change.type === 'token' || change.type === 'allowance' ? [change.token] : [],
  )
}

// What the rules read from a simulation: what goes, what comes, and who may take something afterwards.
import type { Address } from '@/lib/base/address'
import { gainOf } from '../simulation/differences'
import type { Change, Simulated, SimulationState } from '../simulation/simulation'

/** One that came to an end and in which everything goes through; undefined else. */
export function succeeded(simulation: SimulationState | undefined): Simulated | undefined {
  return simulation?.type === 'simulated' && simulation.outcome.type === 'succeeds' ? simulation : undefined
}

export const losses = (changes: readonly Change[]) => changes.filter((change) => (gainOf(change) ?? 0n) < 0n)

export const gains = (changes: readonly Change[]) => changes.filter((change) => (gainOf(change) ?? 0n) > 0n)

/** Rights over the account's assets that somebody has afterwards and did not have before, or not as much. */
export function newRights(changes: readonly Change[]): { who: Address; of: Address }[] {
  return changes.flatMap((change) => {
    switch (change.type) {
      case 'allowance':
        return change.after > change.before ? [{ who: change.spender, of: change.token }] : []
      case 'nft approval':
        return change.after ? [{ who: change.after, of: change.contract }] : []
      case 'operator':
        return change.after ? [{ who: change.operator, of: change.contract }] : []
      default:
        return []
    }
  })
}

/** The contract that keeps the thing; undefined for the network's own currency. */
export function contractOf(change: Change): Address | undefined {
  return 'token' in change ? change.token : 'contract' in change ? change.contract : undefined
}

// Most of something goes, and nothing comes back.
import type { Change } from '../../simulation/simulation'
import { rule } from '../rule'
import { gains, losses, succeeded } from '../simulated'

/** In a hundred: what is left counts as nothing. */
const fewPercent = 5n

export const drainsAsset = rule({
  id: 'drains-asset',
  needs: ['simulation', 'actions'],
  check({ simulation, actions }) {
    const shown = succeeded(simulation)
    if (!shown || gains(shown.changes).length > 0) return []
    const drained = losses(shown.changes).filter(isDrained)
    if (drained.length === 0) return []
    // Who sends all of it says so himself.
    const plain = actions.every(({ type }) => type === 'send' || type === 'token transfer')
    if (plain) return [{ level: 'info', weight: 6, found: ['chain'] }]
    const all = drained.length > 1
    return [{ level: all ? 'danger' : 'caution', weight: all ? 85 : 45, found: ['chain'] }]
  },
})

function isDrained(change: Change): boolean {
  if (change.type === 'ether') return isFew(change.beforeWei, change.afterWei)
  return change.type === 'token' && isFew(change.before, change.after)
}

const isFew = (before: bigint, after: bigint) => after * 100n < before * fewPercent

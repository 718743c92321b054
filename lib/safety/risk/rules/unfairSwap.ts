// Far less comes than goes, where both are worth the same by what they are.
import { rule } from '../rule'
import { gains, losses, succeeded } from '../simulated'
import { worthOf } from '../worth'

export const unfairSwap = rule({
  id: 'unfair-swap',
  needs: ['simulation', 'chainId'],
  check({ simulation, chainId }) {
    const shown = succeeded(simulation)
    if (!shown) return []
    const [given, got] = [losses(shown.changes), gains(shown.changes)].map((some) => worthOf(chainId, some))
    if (!given || !got || given.class !== got.class) return []
    const lostPercent = 100 - Number((got.worth * 10_000n) / -given.worth) / 100
    if (lostPercent < 5) return []
    return [
      {
        level: lostPercent >= 20 ? 'danger' : 'caution',
        weight: lostPercent >= 20 ? 82 : 40,
        values: { lost: { type: 'percent', percent: Math.round(lostPercent * 10) / 10 } },
        found: ['chain'],
      },
    ]
  },
})

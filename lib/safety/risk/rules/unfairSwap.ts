// Far less comes than goes: as a simulation measured it, or as an order that is signed would have it.
import { rule } from '../rule'
import { gains, losses, succeeded } from '../simulated'
import { type Comparison, compareWorth, worthyAssets, worthyChanges } from '../worth'

export const unfairSwap = rule({
  id: 'unfair-swap',
  needs: ['deeds', 'simulation', 'chainId', 'prices', 'labels'],
  check({ deeds, simulation, ...measures }) {
    const { changes = [] } = succeeded(simulation) ?? {}
    const [given, got] = [losses(changes), gains(changes)]
    const pairs = [
      // What goes and nothing comes for is no swap.
      ...(got.length > 0 ? [[worthyChanges(given), worthyChanges(got)] as const] : []),
      ...deeds.flatMap((deed) =>
        deed.type === 'trades' && deed.by === 'signature' && !deed.hidden && deed.gets.length > 0
          ? [[worthyAssets(deed.gives), worthyAssets(deed.gets)] as const]
          : [],
      ),
    ]
    const worst = pairs
      .flatMap(([out, back]) => (out && back ? [compareWorth(out, back, measures)] : []))
      .reduce<Comparison | undefined>(
        (most, one) => (one && (!most || one.lostPercent > most.lostPercent) ? one : most),
        undefined,
      )
    if (!worst || worst.lostPercent < 5) return []
    const { lostPercent, by } = worst
    return [
      {
        level: lostPercent >= 20 ? 'danger' : 'caution',
        weight: lostPercent >= 20 ? 82 : 40,
        values: { lost: { type: 'percent', percent: Math.round(lostPercent * 10) / 10 } },
        found: [simulation ? 'chain' : 'request', ...by.filter((how) => !simulation || how !== 'chain')],
      },
    ]
  },
})

// Something is traded whose price we don't know: whether it is a fair trade nobody here can say.
import type { Deed } from '../../decode/deed'
import type { Evidence } from '../evidence'
import { rule } from '../rule'
import { gains, losses, succeeded } from '../simulated'
import { compareWorth, type Measures, worthyAssets, worthyChanges } from '../worth'

export const priceUnknown = rule({
  id: 'price-unknown',
  needs: ['deeds', 'simulation', 'chainId', 'prices', 'labels'],
  check({ deeds, simulation, ...measures }) {
    const trades = deeds.flatMap((deed) => (deed.type === 'trades' ? [deed] : []))
    const signed = trades.some(
      (deed) =>
        deed.by === 'signature' && (namesThings(deed) || (!deed.hidden && !isComparable(deed, measures))),
    )
    if (signed) return [{ level: 'caution', weight: 22, found: ['missing'] }]
    if (!isUnknown(trades, simulation, measures)) return []
    return [{ level: 'caution', weight: 20, found: ['missing'] }]
  },
})

type Trade = Extract<Deed, { type: 'trades' }>

function isUnknown(
  trades: readonly Trade[],
  simulation: Evidence['simulation'],
  measures: Measures,
): boolean {
  // It comes yet, or it fails, or it is not known what comes: that is said by rules of its own.
  if (simulation && simulation.type !== 'simulated') return false
  if (simulation) {
    const { changes = [] } = succeeded(simulation) ?? {}
    const [given, got] = [losses(changes), gains(changes)]
    if (given.length === 0 || got.length === 0) return false
    const [out, back] = [given, got].map(worthyChanges)
    return !out || !back || !compareWorth(out, back, measures)
  }
  // Nobody simulated: the least that the call would take is all there is to compare.
  return trades.some((deed) => deed.by === 'transaction' && !isComparable(deed, measures))
}

/** Of a thing of its own nobody here has a price, whatever is asked for it. */
const namesThings = ({ gives, gets }: Trade) => [...gives, ...gets].some(({ type }) => type === 'nft')

/** A gift is no trade: that nothing comes is told by another rule. */
function isComparable({ gives, gets }: Trade, measures: Measures): boolean {
  const [given, got] = [gives, gets].map((assets) => assets.filter(({ amount }) => amount > 0n))
  if (!given?.length || !got?.length) return true
  const [out, back] = [given, got].map(worthyAssets)
  return out !== undefined && back !== undefined && compareWorth(out, back, measures) !== undefined
}

// Something is traded whose price we don't know: whether it is a fair trade nobody here can say.
import { rule } from '../rule'
import { gains, losses, succeeded } from '../simulated'
import { worthOf } from '../worth'

export const priceUnknown = rule({
  id: 'price-unknown',
  needs: ['deeds', 'simulation', 'chainId'],
  check({ deeds, simulation, chainId }) {
    const signed = deeds.some(
      (deed) =>
        deed.type === 'trades' &&
        deed.by === 'signature' &&
        [...deed.gives, ...deed.gets].some(({ type }) => type === 'nft'),
    )
    if (signed) return [{ level: 'caution', weight: 22, found: ['missing'] }]
    const { changes = [] } = succeeded(simulation) ?? {}
    const [given, got] = [losses(changes), gains(changes)]
    if (given.length === 0 || got.length === 0) return []
    const [out, back] = [given, got].map((some) => worthOf(chainId, some))
    if (out && back && out.class === back.class) return []
    return [{ level: 'caution', weight: 20, found: ['missing'] }]
  },
})

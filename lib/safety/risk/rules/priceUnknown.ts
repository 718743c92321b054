// A signature that trades what has no price we know: whether it is a fair one nobody here can say.
import { rule } from '../rule'

export const priceUnknown = rule({
  id: 'price-unknown',
  needs: ['deeds'],
  check({ deeds }) {
    const unpriced = deeds.some(
      (deed) =>
        deed.type === 'trades' &&
        deed.by === 'signature' &&
        [...deed.gives, ...deed.gets].some(({ type }) => type === 'nft'),
    )
    return unpriced ? [{ level: 'caution', weight: 22, found: ['missing'] }] : []
  },
})

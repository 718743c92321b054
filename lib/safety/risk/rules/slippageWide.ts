// A swap that would bring much more than the least it takes: who sees it before it is included can take the difference.
import { sameAddress } from '@/lib/base/address'
import { gainOf } from '../../simulation/differences'
import { rule } from '../rule'
import { gains, succeeded } from '../simulated'

/** In a hundred: usual settings allow a half to five. */
const usualPercent = 15

export const slippageWide = rule({
  id: 'slippage-wide',
  needs: ['deeds', 'simulation'],
  check({ deeds, simulation }) {
    const { changes = [] } = succeeded(simulation) ?? {}
    const coming = gains(changes)
    return deeds
      .flatMap((deed) => {
        if (deed.type !== 'trades' || deed.by !== 'transaction') return []
        const [least] = deed.gets
        // Nothing at all is another rule's; of several one can't say which part is whose.
        if (!least || deed.gets.length > 1 || least.type === 'nft' || least.amount <= 1n) return []
        const change = coming.find((one) =>
          least.type === 'native'
            ? one.type === 'ether'
            : one.type === 'token' && sameAddress(one.token, least.token),
        )
        const gain = (change && gainOf(change)) ?? 0n
        if (gain <= 0n) return []
        const percent = 100 - Number((least.amount * 10_000n) / gain) / 100
        if (percent < usualPercent) return []
        return [
          {
            level: 'caution' as const,
            weight: 34,
            values: {
              venue: { type: 'text' as const, text: deed.venue },
              percent: { type: 'percent' as const, percent: Math.round(percent * 10) / 10 },
            },
            found: ['request' as const, 'chain' as const],
          },
        ]
      })
      .slice(0, 1)
  },
})

// A signature that gives something away and brings the signer nothing, or next to nothing.
import type { Asset } from '../../decode/deed'
import type { Evidence } from '../evidence'
import { rule } from '../rule'

export const orderForNothing = rule({
  id: 'order-for-nothing',
  needs: ['deeds', 'labels'],
  check({ deeds, labels }) {
    return deeds.flatMap((deed) => {
      if (deed.type !== 'trades' || deed.by !== 'signature' || deed.hidden) return []
      const gives = deed.gives.filter(({ amount }) => amount > 0n)
      if (gives.length === 0 || gives.every((asset) => isNextToNothing(asset, labels))) return []
      const receives = deed.gets
      const rare = gives.some((asset) => asset.type === 'nft' && labels.has(asset.token.toLowerCase()))
      if (!receives.every((asset) => isNextToNothing(asset, labels, rare))) return []
      return [
        {
          level: 'danger' as const,
          weight: 95,
          values: { venue: { type: 'text' as const, text: deed.venue } },
          found: ['request' as const],
        },
      ]
    })
  },
})

/**
 * A millionth of ether and its like, for things of a listed collection a hundredth; a listed token's hundredth; a
 * thousand of the smallest units of any other; nothing at all.
 */
function isNextToNothing(asset: Asset, labels: Evidence['labels'], rare = false): boolean {
  if (asset.amount === 0n) return true
  if (asset.type === 'nft') return false
  const label = asset.type === 'native' ? undefined : labels.get(asset.token.toLowerCase())
  if (asset.type === 'native' || /^W?ETH$/.test(label?.name ?? ''))
    return asset.amount < (rare ? 10n ** 16n : 10n ** 12n)
  return label?.decimals === undefined
    ? asset.amount < 1_000n
    : asset.amount * 100n < 10n ** BigInt(label.decimals)
}

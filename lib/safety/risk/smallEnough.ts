// What may be signed although the endpoints don't agree on the newest block: little, or nothing that is worth money. Pure.
import { isSmallAmount } from '@/lib/base/limits'
import type { Deed } from '../decode/deed'
import type { Asked, Evidence } from './evidence'

/** What takes or gives something of worth, or may: a call could do anything. */
const money: readonly Deed['type'][] = ['pays', 'moves', 'grants', 'trades', 'calls', 'hides']

/**
 * Of a transaction: a plain payment up to the line. Of typed data: payments up to it, all together; a permit or an order
 * has no amount that could be compared with the line, and is never small. `no money`: the line is not about it.
 */
export function howSmall(
  { asked, unsigned, deeds }: Pick<Evidence, 'deeds' | 'unsigned'> & { asked: Pick<Asked, 'type'> },
  lineWei: bigint,
): 'small' | 'above' | 'no money' {
  if (unsigned) return isSmallAmount(unsigned, lineWei) ? 'small' : 'above'
  const moved = asked.type === 'typed data' ? deeds.filter(({ type }) => money.includes(type)) : []
  if (moved.length === 0) return 'no money'
  const paidWei = moved.map((deed) => (deed.type === 'pays' ? deed.valueWei : undefined))
  const isSmall =
    paidWei.every((wei) => wei !== undefined) && paidWei.reduce((sum, wei) => sum + wei, 0n) <= lineWei
  return isSmall ? 'small' : 'above'
}

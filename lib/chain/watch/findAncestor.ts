// Where blocks between ours and the head are not followed one by one (a long sleep, very fast blocks): which of ours the
// chain still has, found by asking for the hash at a few heights. A block's hash stands for everything below it. Pure.
import type { Hex } from '@/lib/base/hex'
import type { Link } from '../client/agreeOnHead'

export type AncestorSearch<Ours> =
  /** The newest of ours that still stands; undefined when none does. */
  | { type: 'found'; ancestor: Ours | undefined }
  /** Asked for the hashes at these heights, it can go on. */
  | { type: 'ask'; numbers: bigint[] }

/** So many heights are asked for at once. */
const atOnce = 8

/** `ours` lowest first; `said` is the hash at each height asked so far, undefined where there is no such block. */
export function findAncestor<Ours extends Link>(
  ours: readonly Ours[],
  said: ReadonlyMap<bigint, Hex | undefined>,
): AncestorSearch<Ours> {
  const stands = ours.findLastIndex(({ number, hash }) => said.get(number) === hash)
  const above = ours.findIndex(
    ({ number, hash }, place) => place > stands && said.has(number) && said.get(number) !== hash,
  )
  const gone = above < 0 ? ours.length : above
  if (gone - stands === 1) return { type: 'found', ancestor: ours[stands] }
  const tip = ours.at(-1)
  if (tip && !said.has(tip.number)) return { type: 'ask', numbers: [tip.number] }
  const between = gone - stands - 1
  const count = Math.min(atOnce, between)
  const places = Array.from({ length: count }, (_, i) => stands + Math.ceil(((i + 1) * between) / count))
  return { type: 'ask', numbers: places.map((place) => (ours[place] as Ours).number) }
}

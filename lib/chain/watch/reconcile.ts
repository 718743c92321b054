// Our chain and the branch that is reported now: what stays, what goes, what comes. Pure: what is lacking is the answer.
import type { Hex } from '@/lib/base/hex'
import type { Link } from '../client/agreeOnHead'

export type Reconciled<Ours extends Link, Theirs extends Link> =
  /** The reported block is ours already, at the top or below it (an endpoint that is a little behind). */
  | { type: 'unchanged' }
  | { type: 'extended'; added: Theirs[] }
  /** Lowest first. No `ancestor`: the branches meet below everything that we hold. */
  | { type: 'reorganised'; removed: Ours[]; added: Theirs[]; ancestor: Ours | undefined }
  /** Given this block at the lower end of the branch, too, it can be decided. */
  | { type: 'missing'; parentHash: Hex; number: bigint }
  /** The branch leaves ours below the finalised block. */
  | { type: 'tooDeep'; ours: { number: bigint; hash: Hex }; theirs: { number: bigint; hash: Hex } }

/**
 * `ours` are canonical, lowest first; between two of them blocks may be left out. `branch` ends at the reported head,
 * lowest first, each the parent of the next; throws RangeError otherwise. Of `finalised` and below nothing may change.
 */
export function reconcile<Ours extends Link, Theirs extends Link>(
  ours: readonly Ours[],
  branch: readonly Theirs[],
  finalised?: { number: bigint; hash: Hex },
): Reconciled<Ours, Theirs> {
  const [lowest] = branch
  const head = branch.at(-1)
  if (!lowest || !head) throw new RangeError('expected a branch with a block')
  for (const [place, link] of branch.entries()) {
    const parent = branch[place - 1]
    if (parent && (parent.hash !== link.parentHash || parent.number + 1n !== link.number)) {
      throw new RangeError(`expected block ${link.number} to stand on the one before it`)
    }
  }
  const byHash = new Map(ours.map((link) => [link.hash, link]))
  if (byHash.has(head.hash) || head.hash === finalised?.hash) return { type: 'unchanged' }

  const other = branch.find((link) => link.number === finalised?.number && link.hash !== finalised.hash)
  if (finalised && other) return { type: 'tooDeep', ours: pick(finalised), theirs: pick(other) }

  const shared = branch.findLastIndex(({ hash }) => byHash.has(hash))
  const ancestor = byHash.get(shared < 0 ? lowest.parentHash : (branch[shared] as Theirs).hash)
  const added = branch.slice(shared + 1)
  if (ancestor) return joined(ours, added, ancestor, finalised)
  if (ours.length === 0) return { type: 'extended', added }

  const bottom = ours[0] as Ours
  // The reported head lies so low that nothing of ours tells anything of it.
  if (head.number < bottom.number && finalised && head.number < finalised.number) return { type: 'unchanged' }
  if (lowest.number > 0n && lowest.number > bottom.number) {
    return { type: 'missing', parentHash: lowest.parentHash, number: lowest.number - 1n }
  }
  return joined(ours, added, undefined, finalised)
}

/** What becomes of ours when `added` stand on the ancestor. */
function joined<Ours extends Link, Theirs extends Link>(
  ours: readonly Ours[],
  added: Theirs[],
  ancestor: Ours | undefined,
  finalised: { number: bigint; hash: Hex } | undefined,
): Reconciled<Ours, Theirs> {
  const removed = ours.filter(({ number }) => ancestor === undefined || number > ancestor.number)
  const [first] = removed
  if (!first) return { type: 'extended', added }
  if (finalised && first.number <= finalised.number) {
    const theirs = added.find(({ number }) => number === first.number) ?? (added[0] as Theirs)
    return { type: 'tooDeep', ours: pick(first), theirs: pick(theirs) }
  }
  return { type: 'reorganised', removed, added, ancestor }
}

function pick({ number, hash }: { number: bigint; hash: Hex }) {
  return { number, hash }
}

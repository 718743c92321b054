// Whether a block still stands in the chain: from the headers that we follow, never from what was once said of a payment.
import type { Hex } from '@/lib/base/hex'
import { type InclusionLevel, levelOf } from '@/lib/chain/networks/confirmationsWanted'
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import type { BlockName, DeepBlock } from './facts'

/** A header that is kept; `left`: the agreed chain has left it. */
export interface KeptHeader extends BlockName {
  parentHash: Hex
  timestampSeconds: bigint
  left?: { at: number; instead?: Hex }
}

/** A chain as far as it is followed. */
export interface ChainView {
  headers: readonly KeptHeader[]
  /** Blocks below those, that were looked at once more. */
  deep: readonly DeepBlock[]
  /** What the chain's own rule calls safe and final, and whether it broke its word. */
  head?: FollowedHead | undefined
}

export type FollowedHead = Pick<StoredHead, 'safe' | 'finalised' | 'stop'>

export type Standing =
  /** 1 is the block itself. */
  | { type: 'stands'; confirmations: bigint; level: InclusionLevel }
  /** It left the chain; `instead` stands at its height, or nothing yet. `at`: when, where we saw it. */
  | { type: 'left'; instead?: Hex; at?: number }
  /** Nothing that we know says whether it stands. */
  | { type: 'unknown' }

/** Pure. A block that the headers neither hold nor rule out is unknown, which counts as no confirmation. */
export function standingOf(block: BlockName, { headers, deep, head: followed }: ChainView): Standing {
  const level = levelOf(block.number, followed)
  const head = headOf(headers)
  if (head) {
    const canonical = headers.find(({ number, left }) => number === block.number && !left)
    if (canonical?.hash === block.hash) {
      return { type: 'stands', confirmations: head.number - block.number + 1n, level }
    }
    const kept = headers.find(({ hash }) => hash === block.hash)
    if (canonical) return left(canonical.hash, kept?.left?.at)
    if (kept?.left) return left(kept.left.instead ?? standsAt(block.number, deep), kept.left.at)
    if (block.number > head.number) return { type: 'left' }
  }
  const last = newest(deep.filter(({ hash }) => hash === block.hash))
  if (!last) return { type: 'unknown' }
  if (last.stands) return { type: 'stands', confirmations: last.confirmations, level }
  return left(standsAt(block.number, deep), last.at)
}

function left(instead: Hex | undefined, at: number | undefined): Standing {
  return { type: 'left', ...(instead ? { instead } : {}), ...(at === undefined ? {} : { at }) }
}

/** Where headers between are not followed, the block at a height was asked for. */
function standsAt(number: bigint, deep: readonly DeepBlock[]): Hex | undefined {
  const last = newest(deep.filter((one) => one.number === number && one.stands))
  return last?.hash
}

function newest(checks: readonly DeepBlock[]): DeepBlock | undefined {
  return checks.reduce<DeepBlock | undefined>(
    (last, one) => (last && last.at >= one.at ? last : one),
    undefined,
  )
}

/** The newest block of the agreed chain; undefined before it was ever followed. */
export function headOf(headers: readonly KeptHeader[]): KeptHeader | undefined {
  return headers.reduce<KeptHeader | undefined>((head, one) => {
    if (one.left) return head
    return head && head.number >= one.number ? head : one
  }, undefined)
}

/** Those of the agreed chain, lowest first. */
export function canonicalOf(headers: readonly KeptHeader[]): KeptHeader[] {
  return headers.filter(({ left }) => !left).sort((a, b) => (a.number < b.number ? -1 : 1))
}

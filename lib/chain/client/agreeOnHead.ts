// From what each endpoint says of the newest blocks to the one that a quorum holds. Pure: what is lacking is the answer.
import type { Hex } from '@/lib/base/hex'

/** A header as far as it links: its own hash, and that of the block below it. */
export interface Link {
  number: bigint
  hash: Hex
  parentHash: Hex
}

/** What one endpoint says: newest first, each the parent of the one before, or fetched by its number. */
export interface View {
  endpoint: string
  operator: string
  links: readonly Link[]
}

export type HeadAgreement =
  | { type: 'agreed'; number: bigint; hash: Hex; holders: string[] }
  /** Asked for these, it can be decided. */
  | { type: 'missing'; asks: { endpoint: string; number: bigint }[] }
  /** So many answered, and no quorum holds any block in reach. */
  | { type: 'none' }

/** How many of so many must say the same: two of three, of two both. */
export function quorumOf(count: number): number {
  return Math.floor(count / 2) + 1
}

/** Deeper than this nobody looks for a block that they share. */
const deepest = 8n

/** The newest block that so many different operators hold. */
export function agreeOnHead(views: readonly View[], quorum: number): HeadAgreement {
  const heads = views.flatMap(({ links }) => links.slice(0, 1)).sort((a, b) => (a.number > b.number ? -1 : 1))
  // So many have reached this height: above it there can be no quorum.
  const top = heads[quorum - 1]?.number
  if (top === undefined) return { type: 'none' }
  for (let number = top; number >= 0n && number > top - deepest; number--) {
    const reached = views.filter(({ links }) => (links[0]?.number ?? -1n) >= number)
    const byHash = new Map<Hex, View[]>()
    for (const view of reached) {
      const hash = hashAt(view, number)
      if (hash) byHash.set(hash, [...(byHash.get(hash) ?? []), view])
    }
    for (const [hash, holders] of byHash) {
      if (new Set(holders.map(({ operator }) => operator)).size < quorum) continue
      return { type: 'agreed', number, hash, holders: holders.map(({ endpoint }) => endpoint) }
    }
    const silent = reached.filter((view) => hashAt(view, number) === undefined)
    if (silent.length > 0) {
      return { type: 'missing', asks: silent.map(({ endpoint }) => ({ endpoint, number })) }
    }
  }
  return { type: 'none' }
}

/** Which block an endpoint holds at a height; undefined when it did not say. */
export function hashAt({ links }: View, number: bigint): Hex | undefined {
  return (
    links.find((link) => link.number === number)?.hash ??
    links.find((link) => link.number === number + 1n)?.parentHash
  )
}

/** A newly heard block on top of those heard before, as far as they are still below it. */
export function withLink(links: readonly Link[], heard: Link): Link[] {
  const below = links.filter(({ number }) => number < heard.number)
  const parent = below.find(({ number }) => number === heard.number - 1n)
  // After a gap nobody knows whether the old ones still lie below it.
  if (!parent || parent.hash !== heard.parentHash) return [heard]
  return [heard, ...below].slice(0, 16)
}

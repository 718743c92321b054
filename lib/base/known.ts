// Trust is in the type: a value from outside says how it is known. (After helios.)
import type { Hex } from './hex'

/** Who vouches for something. */
export type Voucher =
  /** So many of the endpoints that were compared said the same; each of another operator. */
  | { type: 'agreed'; by: number; of: number }
  /** One endpoint said so; nobody else was asked, or nobody else answered. */
  | { type: 'single endpoint'; endpoint: string }
  /** We made it ourselves; with `endpoint`, a node that the user calls his own said so. */
  | { type: 'local'; endpoint?: string }

/**
 * How a value is known: itself the weaker of the two facts, which is what screens say. The two stand in `facts` where a
 * block was involved: who vouches for its header, and whether the value was proved under that header or only reported.
 */
export type HowKnown = Voucher & { facts?: { header: Voucher; value: 'proved' | 'reported' } }

export interface Known<T> {
  value: T
  known: HowKnown
  /** The block it was read at, where it was read at one. */
  block?: { number: bigint; hash?: Hex }
  /** Milliseconds since 1970, by our clock. */
  at: number
}

/** Proved under a header: as sure as the header, and no surer. */
export function provedUnder(header: Voucher): HowKnown {
  return { ...header, facts: { header, value: 'proved' } }
}

/** Reported by these, of a block whose header those vouch for: as sure as the weaker of the two. */
export function reportedAt(header: Voucher, by: Voucher): HowKnown {
  return { ...weaker(header, by), facts: { header, value: 'reported' } }
}

/** One endpoint is weaker than several, few are weaker than more, what is the user's own is the strongest. */
export function weaker<T extends Voucher>(a: T, b: T): T {
  return strength(a) <= strength(b) ? a : b
}

function strength(voucher: Voucher): number {
  if (voucher.type === 'single endpoint') return 0
  return voucher.type === 'local' ? Number.POSITIVE_INFINITY : voucher.by
}

/** Who said so, in the few letters that are stored with a fact: an endpoint's URL, or how many agreed, as "2/3". */
export function saidBy(voucher: Voucher): string {
  return voucher.type === 'agreed' ? `${voucher.by}/${voucher.of}` : (voucher.endpoint ?? '')
}

// What is kept of a block: enough to know where it hangs, who vouched for it, and whether our chain left it.
import type { Hex } from '@/lib/base/hex'
import type { Link } from '../client/agreeOnHead'

export interface TreeHeader extends Link {
  chainId: number
  /** Seconds since 1970, as the block says. */
  timestampSeconds: bigint
  /** Who vouched for it: an endpoint's URL, or how many agreed, as "2/3". */
  endpoint: string
  /** When it was first seen, in milliseconds since 1970. */
  at: number
  /** Our chain left it then, for the block `instead` at its height, where there is one. Missing while it is canonical. */
  left?: { at: number; instead?: Hex }
}

/** A block that the chain's own rule calls safe or finalised, and who said so. */
export interface MarkedBlock {
  number: bigint
  hash: Hex
  endpoint: string
  at: number
}

/**
 * A reorganisation that reaches below what was finalised: nothing more is followed or signed on this chain until the
 * user has seen it.
 */
export interface ChainStop {
  at: number
  /** What we held as final or below, and what is said to stand there now. */
  ours: { number: bigint; hash: Hex }
  theirs: { number: bigint; hash: Hex }
  endpoint: string
  /** A notification said so. */
  toldAt?: number
  /** The user has seen it, and the wallet follows the other branch. */
  acknowledgedAt?: number
}

/** The newest block of a chain, and how far down it can still change. One row a chain. */
export interface StoredHead {
  chainId: number
  number: bigint
  hash: Hex
  endpoint: string
  at: number
  /** Of that block, where the chain has one (EIP-1559). */
  baseFeeWei?: bigint
  safe?: MarkedBlock
  finalised?: MarkedBlock
  stop?: ChainStop
}

/** Lowest first, those that our chain has not left. */
export function canonicalOf(headers: Iterable<TreeHeader>): TreeHeader[] {
  return [...headers].filter(({ left }) => !left).sort((a, b) => (a.number < b.number ? -1 : 1))
}

/** The stop that the user has not seen yet: nothing is followed and nothing is signed. */
export function openStop(head: Pick<StoredHead, 'stop'> | undefined): ChainStop | undefined {
  return head?.stop?.acknowledgedAt === undefined ? head?.stop : undefined
}

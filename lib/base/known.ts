// Trust is in the type: a value from outside says how it is known. (After helios.)
import type { Hex } from './hex'

export type HowKnown =
  /** Proved under a block hash that the user's node or a quorum vouches for. */
  | { type: 'proved' }
  | { type: 'agreed'; by: number; of: number }
  /** One endpoint said so; nobody else was asked. */
  | { type: 'single endpoint'; endpoint: string }
  /** We made it ourselves. */
  | { type: 'local' }

export interface Known<T> {
  value: T
  known: HowKnown
  /** The block it was read at, where it was read at one. */
  block?: { number: bigint; hash?: Hex }
  /** Milliseconds since 1970, by our clock. */
  at: number
}

// A feed: what a page wants to be told of as the chain goes on. A filter is asked for its news, a subscription is
// sent them. Both are ours, not an endpoint's: so they live on when the worker is stopped or another endpoint answers.
import type { Hex } from '@/lib/base/hex'

export type FeedTopic =
  | { type: 'heads' }
  /** `address` and `topics` as eth_getLogs takes them; `toBlock` is the last block that counts. */
  | { type: 'logs'; address?: unknown; topics?: unknown; fromBlock?: string; toBlock?: string }
  | { type: 'pending transactions' }
  | { type: 'syncing' }

export interface Feed {
  /** 16 random bytes: nobody guesses another site's. */
  id: Hex
  origin: string
  topOrigin: string
  /** The document that subscribed; a filter belongs to its site, whichever document asks. */
  documentId: string
  /** `asked`: a filter of eth_getFilterChanges; `sent`: a subscription of eth_subscribe. */
  delivery: 'asked' | 'sent'
  /** The site's chain when it was made. A later switch makes no other feed of it. */
  chainId: number
  topic: FeedTopic
  /** Of the session that made it. */
  scope?: string
  cursor: Cursor
  /** When its page was last there for it. Milliseconds since 1970. */
  usedAt: number
}

/** A block that was told of. */
export interface ToldBlock {
  number: bigint
  hash: Hex
}

/** How far a feed has been told; what is needed to go on, also after a reorganisation. */
export interface Cursor {
  /** Newest last, linked by parent hash; at most `mostBlocks`. */
  blocks: ToldBlock[]
  /** The logs told of these blocks, as they were: a reorganisation sends them again as removed. */
  logs: LogObject[]
  /** Pending transactions told lately. */
  pending: string[]
  /** What eth_syncing last said, as JSON. */
  syncing: string
}

export type LogObject = { blockHash: string; [member: string]: unknown }

/** So far back a feed follows a reorganisation, and so many missed blocks are made up for. */
export const mostBlocks = 64

export const emptyCursor: Cursor = { blocks: [], logs: [], pending: [], syncing: 'false' }

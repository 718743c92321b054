// Why a waiting transaction does not get into a block, as far as its facts show. Facts only: what to do is another's part.
import type { StoredHead } from '@/lib/chain/watch/treeHeader'
import { deriveStatus, type StatusFacts } from './status'

export type Obstacle =
  /** Nobody has sent these lower nonces, lowest first: nothing above them can be included. */
  | { type: 'nonce gap'; missing: bigint[] }
  /** A lower nonce of ours waits still, and goes first. */
  | { type: 'earlier waits'; id: string; nonce: bigint }
  /** It pays less for a unit of gas than the newest block's base fee. */
  | { type: 'underpriced'; capWei: bigint; baseFeeWei: bigint }
  /** No endpoint asked has it any more. */
  | { type: 'evicted'; since: number }
  /** A mempool holds another one in its place. */
  | { type: 'outbid' }

export interface StuckFacts {
  facts: StatusFacts
  /** Everything of this account on this chain. */
  history: readonly StatusFacts[]
  /** How many transactions of the account are in the chain, where that was asked. */
  sentCount?: bigint | undefined
  head: StoredHead | undefined
}

/** More missing nonces than these are not listed one by one. */
const mostListed = 20

/** Empty when nothing known stands in its way, or when it does not wait. */
export function obstaclesOf({ facts, history, sentCount, head }: StuckFacts): Obstacle[] {
  const status = deriveStatus(facts)
  if (!isWaiting(status.type)) return []
  const { nonce, unsigned } = facts.transaction
  const obstacles: Obstacle[] = []

  const states = history.map((one) => ({ one, type: deriveStatus(one).type }))
  if (sentCount !== undefined) {
    // The count may be a little older than our facts: what is in a block by now leaves no gap.
    const held = new Set(
      states
        .filter(({ type }) => isWaiting(type) || type === 'included' || type === 'replaced')
        .map(({ one }) => one.transaction.nonce),
    )
    const missing: bigint[] = []
    for (let lower = sentCount; lower < nonce && missing.length < mostListed; lower++) {
      if (!held.has(lower)) missing.push(lower)
    }
    if (missing.length > 0) obstacles.push({ type: 'nonce gap', missing })
  }
  const earlier = states
    .filter(({ one, type }) => isWaiting(type) && one.transaction.nonce < nonce)
    .map(({ one }) => one.transaction)
    .sort((a, b) => (a.nonce < b.nonce ? -1 : 1))[0]
  if (earlier) obstacles.push({ type: 'earlier waits', id: earlier.id, nonce: earlier.nonce })

  const { fees } = unsigned
  const capWei = fees.type === 'eip1559' ? fees.maxFeePerGas : fees.gasPrice
  if (head?.baseFeeWei !== undefined && capWei < head.baseFeeWei) {
    obstacles.push({ type: 'underpriced', capWei, baseFeeWei: head.baseFeeWei })
  }
  if (status.type === 'not found') obstacles.push({ type: 'evicted', since: status.at })
  if (status.type === 'outbid') obstacles.push({ type: 'outbid' })
  return obstacles
}

function isWaiting(type: ReturnType<typeof deriveStatus>['type']): boolean {
  return (
    type === 'signed' ||
    type === 'broadcast' ||
    type === 'pending seen' ||
    type === 'not found' ||
    type === 'outbid'
  )
}

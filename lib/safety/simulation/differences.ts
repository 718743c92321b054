// Where two runs, or a run and what came of it, differ so much that a person must know. Pure.
import type { Change, Effects } from './simulation'

/** In ten-thousandths: amounts that differ by less are the same. Prices move that much between two blocks. */
export const toleranceBps = 100n

/** One thing of the account's that came out otherwise; a side is missing where nothing of it changed. */
export interface Difference {
  before?: Change
  after?: Change
}

/** What is different beyond the tolerance; `outcome` when one fails and the other does not. */
export type Differences = { type: 'outcome' } | { type: 'changes'; differences: Difference[] }

/** undefined when they are the same, within the tolerance. */
export function differencesOf(one: Effects, other: Effects): Differences | undefined {
  if (one.outcome.type !== other.outcome.type) return { type: 'outcome' }
  const left = new Map(one.changes.map((change) => [keyOf(change), change]))
  const right = new Map(other.changes.map((change) => [keyOf(change), change]))
  const differences = [...new Set([...left.keys(), ...right.keys()])].flatMap((key): Difference[] => {
    const [before, after] = [left.get(key), right.get(key)]
    if (before && after && isClose(before, after)) return []
    return [{ ...(before ? { before } : {}), ...(after ? { after } : {}) }]
  })
  return differences.length > 0 ? { type: 'changes', differences } : undefined
}

/** What a change is of, whatever the amounts. */
export function keyOf(change: Change): string {
  switch (change.type) {
    case 'ether':
    case 'delegation':
      return change.type
    case 'token':
      return `${change.type} ${change.token}`.toLowerCase()
    case 'nft':
    case 'nft approval':
      return `${change.type} ${change.contract} ${change.tokenId}`.toLowerCase()
    case 'allowance':
      return `${change.type} ${change.token} ${change.spender} ${change.through?.type ?? ''}`.toLowerCase()
    case 'operator':
      return `${change.type} ${change.contract} ${change.operator}`.toLowerCase()
    case 'owner':
    case 'votes':
      return `${change.type} ${change.contract}`.toLowerCase()
  }
}

/** By how much the account has more (or less, below zero) of something; undefined for what is no amount of its own. */
export function gainOf(change: Change): bigint | undefined {
  switch (change.type) {
    case 'ether':
      return change.afterWei - change.beforeWei
    case 'token':
    case 'nft':
      return change.after - change.before
    default:
      return undefined
  }
}

/** Two changes of the same thing: the same direction, and about as much of it. */
function isClose(one: Change, other: Change): boolean {
  const [gain, otherGain] = [gainOf(one), gainOf(other)]
  if (gain !== undefined && otherGain !== undefined) return isNear(gain, otherGain)
  if (one.type === 'allowance' && other.type === 'allowance') {
    const [until, otherUntil] = [one.through?.untilSeconds, other.through?.untilSeconds]
    return isNear(one.after, other.after) && isSameTime(until, otherUntil)
  }
  if ('after' in one && 'after' in other) return one.after === other.after
  return 'after' in one === 'after' in other
}

function isNear(one: bigint, other: bigint): boolean {
  if (one < 0n !== other < 0n) return false
  const [small, large] = [one, other].map((amount) => (amount < 0n ? -amount : amount)).sort(byAmount)
  return ((large ?? 0n) - (small ?? 0n)) * 10_000n <= (large ?? 0n) * toleranceBps
}

/** Ends that are given relative to the block move with it. */
function isSameTime(one: bigint | undefined, other: bigint | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const apart = one > other ? one - other : other - one
  return apart <= 3_600n
}

const byAmount = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

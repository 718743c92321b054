// Where an endpoint stands beside the block that was agreed on. Pure.
import { hashAt, type View } from './agreeOnHead'
import type { Position } from './endpointFacts'
import type { Header } from './header'

type Place = Pick<Header, 'number' | 'hash' | 'timestampSeconds'>

/** A few blocks, or a few seconds, are the way of the network and no fault. */
const allowedBlocks = 3n
const allowedSeconds = 30n
/** So many are a fault, whatever time they claim. */
const manyBlocks = 64n

/**
 * `newest` is the endpoint's own; `branch` is what one that holds the agreed block says.
 * undefined: it did not say what it holds at the height of the agreed block.
 */
export function judgePosition(
  view: View,
  newest: Place,
  agreed: Place,
  branch: View | undefined,
): Position | undefined {
  if (newest.number < agreed.number) {
    const below = branch && hashAt(branch, newest.number)
    if (below !== undefined && below !== newest.hash) {
      return { type: 'other branch', number: newest.number, hash: newest.hash, agreed: below }
    }
    return isFar(newest, agreed)
      ? { type: 'behind', blocks: agreed.number - newest.number }
      : { type: 'agrees' }
  }
  const hash = hashAt(view, agreed.number)
  if (hash === undefined) return undefined
  if (hash !== agreed.hash) {
    return { type: 'other branch', number: agreed.number, hash, agreed: agreed.hash }
  }
  return isFar(agreed, newest) ? { type: 'ahead', blocks: newest.number - agreed.number } : { type: 'agrees' }
}

function isFar(low: Place, high: Place): boolean {
  const blocks = high.number - low.number
  const seconds = high.timestampSeconds - low.timestampSeconds
  return (blocks >= allowedBlocks && seconds >= allowedSeconds) || blocks >= manyBlocks
}

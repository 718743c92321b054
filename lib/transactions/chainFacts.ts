// A transaction's facts together with what our header tree says of the blocks that they name.
import type { Hex } from '@/lib/base/hex'
import type { Watcher } from '@/lib/chain/watch/createWatcher'
import { blocksNamed, isDisproved, type StatusFacts } from './status'
import type { TransactionFacts } from './transaction'

export async function withChain(
  watcher: Pick<Watcher, 'head' | 'isCanonical'>,
  facts: TransactionFacts,
): Promise<StatusFacts> {
  const { chainId } = facts.transaction
  const stands = new Map<Hex, boolean>()
  for (const hash of blocksNamed(facts)) {
    const isOurs = await watcher.isCanonical(chainId, hash)
    if (isOurs !== undefined) stands.set(hash, isOurs)
  }
  return { ...facts, head: await watcher.head(chainId), stands }
}

/** The block of its newest receipt, when our chain left it and no fact says so yet. */
export function blockThatLeft(facts: StatusFacts) {
  const { receipts, sightings, stands } = facts
  const last = receipts.findLast(({ blockHash }) => !isDisproved(facts, blockHash))
  if (!last || stands?.get(last.blockHash) !== false) return undefined
  const isKnown = sightings.some(
    ({ type, block, at }) => type === 'reorganised out' && block?.hash === last.blockHash && at >= last.at,
  )
  return isKnown ? undefined : { number: last.blockNumber, hash: last.blockHash }
}

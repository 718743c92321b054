// From what each endpoint calls safe or finalised to what a quorum does. Pure.
import type { Hex } from '@/lib/base/hex'

export interface TaggedBlock {
  endpoint: string
  operator: string
  number: bigint
  hash: Hex
}

/**
 * The newest block that so many different operators have reached: endpoints are an epoch apart at times, and what is
 * final for the furthest is not yet agreed. undefined: too few answered, or they name different blocks at one height.
 */
export function agreeOnTag(
  said: readonly TaggedBlock[],
  quorum: number,
): { number: bigint; hash: Hex; by: number } | undefined {
  const operators = new Map<string, TaggedBlock>()
  for (const block of said) {
    const other = operators.get(block.operator)
    // Of one operator's endpoints the more cautious one counts.
    if (!other || block.number < other.number) operators.set(block.operator, block)
  }
  const sorted = [...operators.values()].sort((a, b) => (a.number > b.number ? -1 : 1))
  const lowest = sorted[quorum - 1]
  if (!lowest) return undefined
  const atItsHeight = sorted.filter(({ number }) => number === lowest.number)
  if (atItsHeight.some(({ hash }) => hash !== lowest.hash)) return undefined
  const by = sorted.filter(({ number }) => number >= lowest.number).length
  return { number: lowest.number, hash: lowest.hash, by }
}

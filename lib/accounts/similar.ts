// Addresses made to be mistaken for one the user knows: the same beginning and end, where people look.
import type { Address } from '@/lib/base/address'
import { sameEnds } from '@/lib/base/sameEnds'

/** So many digits alike at the two ends together are no chance: one in sixteen million for a given address and split. */
const alikeFrom = 6

export interface Similar<K> {
  known: K
  /** Digits behind 0x that are the same at the beginning and at the end. */
  leading: number
  trailing: number
  /** The places (0 to 39, behind 0x) whose digits differ, whatever their case. */
  differsAt: number[]
}

/**
 * The known addresses that this one resembles but is not, the most alike first: any split of at least six same digits
 * between beginning and end counts (6+0, 3+4, 0+6). Empty when the address itself is known.
 */
export function findSimilar<K extends { address: Address }>(
  address: Address,
  known: readonly K[],
): Similar<K>[] {
  const digits = address.slice(2).toLowerCase()
  const found: Similar<K>[] = []
  for (const each of known) {
    const others = each.address.slice(2).toLowerCase()
    if (others === digits) return []
    const { leading, trailing } = sameEnds(address, each.address)
    if (leading + trailing < alikeFrom) continue
    found.push({ known: each, leading, trailing, differsAt: differences(digits, others) })
  }
  return found.sort((a, b) => b.leading + b.trailing - (a.leading + a.trailing))
}

/**
 * The same for many addresses at once: of each that resembles a known one, the most alike. Two that share six digits at
 * their ends share one of seven splits of them, so only those are compared.
 */
export function findSimilarAmong<K extends { address: Address }>(
  addresses: readonly Address[],
  known: readonly K[],
): { address: Address; similar: Similar<K> }[] {
  const bySplit = new Map<number, K[]>()
  const own = new Map<string, K>()
  for (const each of known) {
    own.set(each.address.toLowerCase(), each)
    for (const split of splitsOf(each.address)) {
      const alike = bySplit.get(split)
      if (alike) alike.push(each)
      else bySplit.set(split, [each])
    }
  }
  return addresses.flatMap((address) => {
    if (own.has(address.toLowerCase())) return []
    const candidates = new Set<K>()
    for (const split of splitsOf(address)) for (const each of bySplit.get(split) ?? []) candidates.add(each)
    if (candidates.size === 0) return []
    const [similar] = findSimilar(address, [...candidates])
    return similar ? [{ address, similar }] : []
  })
}

/** Six digits, split in each way between beginning and end, as a number: 24 bits, and which split it is. */
function splitsOf(address: Address): number[] {
  const first = Number.parseInt(address.slice(2, 2 + alikeFrom), 16)
  const last = Number.parseInt(address.slice(-alikeFrom), 16)
  return Array.from({ length: alikeFrom + 1 }, (_, leading) => {
    const trailing = 4 * (alikeFrom - leading)
    const digits = ((first >> trailing) << trailing) | (last & ((1 << trailing) - 1))
    return leading * 2 ** 24 + digits
  })
}

function differences(a: string, b: string): number[] {
  return [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]))
}

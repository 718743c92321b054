// Whether anybody vouches for an address: a list, the user's own records, or that it was used before.
import type { Address } from '@/lib/base/address'
import type { Evidence, KnownParty, Label } from './evidence'

type Records = Pick<Evidence, 'labels' | 'known' | 'used'>

/** A label that is no warning. */
export function goodLabel(labels: Evidence['labels'], address: Address): Label | undefined {
  const label = labels.get(address.toLowerCase())
  return label && label.kind !== 'scam' && label.kind !== 'sanctioned' ? label : undefined
}

export function knownParty(known: readonly KnownParty[], address: Address): KnownParty | undefined {
  const key = address.toLowerCase()
  return known.find((party) => party.address.toLowerCase() === key)
}

/** On no list, among nobody the user knows, and never called before, as far as anybody remembers. */
export function isStranger(address: Address, { labels, known, used }: Records): boolean {
  if (goodLabel(labels, address) || used?.has(address.toLowerCase())) return false
  const party = knownParty(known, address)
  // Anybody can pay the user, to look known.
  return party === undefined || party.as === 'paid the user'
}

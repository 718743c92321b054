// Which addresses the user knows, and as what: own accounts, contacts, and whom they sent to before.
import type { Address } from '@/lib/base/address'
import type { Contact, ContactChain, Verification } from '@/lib/base/contact'
import type { Account } from './account'

/** Why an address is known. */
export type KnownAs =
  | { type: 'own account'; name: string }
  | { type: 'contact'; name: string; chain: ContactChain; verified: Verification }
  | { type: 'past recipient'; times: number; lastAt: number }

export interface KnownAddress {
  address: Address
  /** The strongest reason first: own account, contact, past recipient. Never empty. */
  as: KnownAs[]
}

/** One transaction of the user's that gave something to somebody. */
export interface PastRecipient {
  address: Address
  chainId: number
  at: number
}

/**
 * Every known address once: own accounts, then contacts, then past recipients, the newest first. With `chainId`,
 * contacts of another network don't count and payments on another network do: an account there is one here.
 */
export function knownAddresses(facts: {
  accounts: readonly Account[]
  contacts: readonly Contact[]
  recipients: readonly PastRecipient[]
  chainId?: number
}): KnownAddress[] {
  const { accounts, contacts, recipients, chainId } = facts
  const found = new Map<string, KnownAddress>()
  const entry = (address: Address): KnownAddress => {
    const key = address.toLowerCase()
    const known = found.get(key) ?? { address, as: [] }
    found.set(key, known)
    return known
  }
  for (const { address, name } of accounts) entry(address).as.push({ type: 'own account', name })
  for (const { address, name, chain, verified } of contacts) {
    if (chainId !== undefined && chain !== 'all' && chain !== chainId) continue
    entry(address).as.push({ type: 'contact', name, chain, verified })
  }
  for (const { address, at } of [...recipients].sort((a, b) => b.at - a.at)) {
    const known = entry(address)
    const before = known.as.find((reason) => reason.type === 'past recipient')
    if (before) before.times += 1
    else known.as.push({ type: 'past recipient', times: 1, lastAt: at })
  }
  return [...found.values()]
}

// What leaves the signer, and to whom: the part of the deeds that rules about recipients look at.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Deed } from '../decode/deed'

export interface Payment {
  to: Address
  /** Nothing of worth: a value of zero. */
  empty: boolean
  /** How many NFTs, each counted once. */
  nfts: number
}

/** Whether `from` is the signer; a missing one always is. */
export function isSigners(from: Address | undefined, account: Address | undefined): boolean {
  return from === undefined || (account !== undefined && sameAddress(from, account))
}

/** To whom something of the signer's goes, each address once. */
export function paymentsOf(deeds: readonly Deed[], account: Address | undefined): Payment[] {
  const found = new Map<string, Payment>()
  for (const deed of deeds) {
    const payment = paymentOf(deed, account)
    if (!payment) continue
    const before = found.get(payment.to.toLowerCase())
    found.set(payment.to.toLowerCase(), {
      ...payment,
      empty: payment.empty && (before?.empty ?? true),
      nfts: payment.nfts + (before?.nfts ?? 0),
    })
  }
  return [...found.values()]
}

function paymentOf(deed: Deed, account: Address | undefined): Payment | undefined {
  if (deed.type === 'pays') return { to: deed.to, empty: deed.valueWei === 0n, nfts: 0 }
  if (deed.type !== 'moves' || !isSigners(deed.from, account)) return undefined
  const { asset } = deed
  return { to: deed.to, empty: asset.amount === 0n, nfts: asset.type === 'nft' && asset.amount > 0n ? 1 : 0 }
}

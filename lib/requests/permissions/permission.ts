// What a site was granted (EIP-2255): which accounts it may see, and on which chain it is.
import type { Address } from '@/lib/base/address'

export interface Permission {
  /** The frame's origin and the top page's: a grant holds for this pair only. */
  origin: string
  topOrigin: string
  /** The first is the one in use. Never empty: a grant without accounts is deleted. */
  accounts: Address[]
  grantedAt: number
}

/** The chain that a site is on; kept also for sites without a grant. */
export interface SiteChain {
  origin: string
  topOrigin: string
  chainId: number
  /** Chains the user let this site switch to; switching among them asks no more. */
  allowed: number[]
}

// What the screens of the open wallet share: what is in use, and which of them is shown.
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'

/** What is in use. Every screen of the open wallet gets it. */
export interface InUse {
  account: Account
  network: Network
  accounts: Account[]
  networks: Network[]
}

export type View =
  /** `waiting`: a question of ours is open in the approval window. */
  | { type: 'home'; waiting?: boolean }
  | { type: 'send' }
  | { type: 'receive' }
  | { type: 'transaction'; id: string }

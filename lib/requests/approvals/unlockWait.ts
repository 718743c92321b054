// A request that waits for nothing but an unlocked wallet.
import type { SiteAsker } from './question'

export interface UnlockWait {
  asker: SiteAsker
  settle(how: Unlocked): void
}

/** 'closed': the user closed the window, or the page went away. */
export type Unlocked = { type: 'unlocked' } | { type: 'closed' } | { type: 'silenced'; until: number }

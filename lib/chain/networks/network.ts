// A network as a value: what the wallet must know of a chain before it asks it anything.
import type { FinalityRule } from './finality'
import type { Recipes } from './recipes'

export interface Network {
  chainId: number
  name: string
  currency: { name: string; symbol: string; decimals: number }
  /** In the order they are tried; https or wss, or http or ws on this machine. */
  endpoints: readonly string[]
  /** The one of them that the user calls his own: it alone is asked, and trusted. */
  trusted?: string
  /** Beside an own node: those that are not asked because of it. They may get a broadcast that is to go to all. */
  notAsked?: readonly string[]
  /** Those that get broadcasts and nothing else; where there are any, nobody else gets them unless the user says so. */
  relays?: readonly string[]
  /** What of it can be verified, and how; missing where nobody told us. See recipes.ts. */
  recipes?: Recipes
  /** What makes a block of it stay; missing where nobody told us. See finality.ts. */
  finality?: FinalityRule
  /** Without a trailing slash; pages are /tx/…, /address/…, /block/… . */
  explorer?: string
  testnet: boolean
  source: 'built in' | 'added by the user'
}

/** What the user wants of an endpoint, one of his own or one that ships. */
export interface UserEndpoint {
  url: string
  /**
   * `ask`: beside the others, before those that ship. `mine`: it alone is asked, and trusted. `broadcasts`: it gets
   * signed transactions and nothing else, and nobody else gets them. `off`: nothing is sent to it.
   */
  use: 'ask' | 'mine' | 'broadcasts' | 'off'
}

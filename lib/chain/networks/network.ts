// A network as a value: what the wallet must know of a chain before it asks it anything.

export interface Network {
  chainId: number
  name: string
  currency: { name: string; symbol: string; decimals: number }
  /** In the order they are tried; https, or http on this machine. */
  endpoints: readonly string[]
  /** Without a trailing slash; pages are /tx/…, /address/…, /block/… . */
  explorer?: string
  testnet: boolean
  source: 'built in' | 'added by the user'
}

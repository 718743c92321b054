// A site's permissions in the words of CAIP-25: the same facts that eth_accounts and wallet_getPermissions tell of.
import type { Address } from '@/lib/base/address'
import { refusals } from '../methods/refusals'
import { sessionNotifications } from './readSession'

export interface SessionScope {
  /** CAIP-10. */
  accounts: string[]
  methods: string[]
  notifications: string[]
}

export type SessionScopes = Record<string, SessionScope>

/** Methods that are about a chain of the site's own, or that a session has its own words for. */
const onlyOfProvider: readonly string[] = [
  'eth_accounts',
  'eth_coinbase',
  'eth_requestAccounts',
  'net_version',
  'wallet_createSession',
  'wallet_getPermissions',
  'wallet_getSession',
  'wallet_invokeMethod',
  'wallet_requestPermissions',
  'wallet_revokePermissions',
  'wallet_revokeSession',
  'wallet_switchEthereumChain',
]

/** Methods of no chain. */
export const walletScope = 'wallet:eip155'
export const walletScopeMethods: readonly string[] = ['wallet_addEthereumChain']

/** What can be invoked on a chain, of all methods there are. */
export function chainScopeMethods(all: Iterable<string>): string[] {
  const left = new Set([...onlyOfProvider, ...walletScopeMethods, ...Object.keys(refusals)])
  return [...all].filter((method) => !left.has(method)).sort()
}

/** No grant is an empty session. */
export function sessionScopes(
  grant: { accounts: readonly Address[]; chainIds: readonly number[] } | undefined,
  methods: Iterable<string>,
): SessionScopes {
  if (!grant) return {}
  const ofChain = chainScopeMethods(methods)
  const scopes: SessionScopes = {}
  for (const chainId of grant.chainIds) {
    const name = `eip155:${chainId}`
    scopes[name] = {
      accounts: grant.accounts.map((account) => `${name}:${account}`),
      methods: ofChain,
      notifications: sessionNotifications,
    }
  }
  scopes[walletScope] = {
    accounts: grant.accounts.map((account) => `${walletScope}:${account}`),
    methods: [...walletScopeMethods],
    notifications: [],
  }
  return scopes
}

// Which accounts a site may see, and on which chain it is. Every change is told to the site's open pages.
import { type Address, sameAddress } from '@/lib/base/address'
import { chainIdHex } from '@/lib/base/chainId'
import type { SiteState } from '@/lib/messages/provider'
import type { RequestPorts, SiteKey } from '../ports'
import type { Permission, SiteChain } from './permission'

export type PermissionPorts = Pick<
  RequestPorts,
  'isKnownChain' | 'defaultChainId' | 'isUnlocked' | 'announce' | 'clock'
> & {
  store: RequestPorts['permissions']
  /** A site lost accounts that it had. */
  lost?: (site: SiteKey) => Promise<void>
}

export interface Permissions {
  /** What was granted, whether the wallet is locked or not. */
  granted(site: SiteKey): Promise<Permission | undefined>
  /** The grant as the site may know it: none while the wallet is locked. */
  visible(site: SiteKey): Promise<Permission | undefined>
  isGranted(site: SiteKey, account: Address): Promise<boolean>
  /** The chain a site is on; the default one for a site without a row, or whose chain was removed. */
  chainOf(site: SiteKey): Promise<SiteChain>
  state(site: SiteKey): Promise<SiteState>
  /** The networks it may move between without asking, ascending: the one it is on is among them. */
  chainIds(site: SiteKey): Promise<number[]>
  /** Replaces what was granted before, and keeps the site on `chainId`; it may move to `others` without asking. */
  grant(site: SiteKey, accounts: Address[], chainId: number, others?: readonly number[]): Promise<void>
  /** Other accounts for a connected site; none takes the grant away. Does nothing for a stranger. */
  changeAccounts(site: SiteKey, accounts: Address[]): Promise<void>
  revoke(site: SiteKey): Promise<void>
  /** No site sees this account any more; one that saw no other is disconnected. */
  withdraw(account: Address): Promise<void>
  /** Puts the site on a chain; it may come back to the one it leaves without asking again. */
  switchChain(site: SiteKey, chainId: number): Promise<void>
}

export function createPermissions(ports: PermissionPorts): Permissions {
  const { store } = ports

  async function visible(site: SiteKey) {
    return (await ports.isUnlocked()) ? store.permission(site) : undefined
  }

  async function chainOf({ origin, topOrigin }: SiteKey): Promise<SiteChain> {
    const row = await store.siteChain({ origin, topOrigin })
    if (row && (await ports.isKnownChain(row.chainId))) return row
    return { origin, topOrigin, chainId: await ports.defaultChainId(), allowed: row?.allowed ?? [] }
  }

  async function putChain(site: SiteKey, chainId: number, others: readonly number[] = []) {
    const before = await chainOf(site)
    await store.putSiteChain({
      ...keyOf(site),
      chainId,
      allowed: [...new Set([...before.allowed, before.chainId, chainId, ...others])],
    })
  }

  async function chainIds(site: SiteKey): Promise<number[]> {
    const { chainId, allowed } = await chainOf(site)
    const known = await Promise.all(
      [...new Set([chainId, ...allowed])].map(async (id) => ((await ports.isKnownChain(id)) ? [id] : [])),
    )
    return known.flat().sort((a, b) => a - b)
  }

  async function putAccounts(site: SiteKey, accounts: Address[]) {
    await store.putPermission({ ...keyOf(site), accounts: [...new Set(accounts)], grantedAt: ports.clock() })
  }

  /** The site stays on its chain, so that no event tells it more than that; every other network goes with the grant. */
  async function revoke(site: SiteKey) {
    await store.removePermission(keyOf(site))
    const row = await store.siteChain(keyOf(site))
    if (row) await store.putSiteChain({ ...row, allowed: [row.chainId] })
    await ports.lost?.(keyOf(site))
    await ports.announce(keyOf(site))
  }

  async function changeAccounts(site: SiteKey, accounts: Address[]) {
    if (accounts.length === 0) return revoke(site)
    if (!(await store.permission(keyOf(site)))) return
    await putAccounts(site, accounts)
    await ports.lost?.(keyOf(site))
    await ports.announce(keyOf(site))
  }

  return {
    granted: (site) => store.permission(keyOf(site)),
    visible,
    chainOf,
    chainIds,
    revoke,
    async isGranted(site, account) {
      const permission = await store.permission(keyOf(site))
      return permission?.accounts.some((granted) => sameAddress(granted, account)) ?? false
    },
    async state(site) {
      const [{ chainId }, permission] = await Promise.all([chainOf(site), visible(site)])
      const state = { chainId: chainIdHex(chainId), accounts: permission?.accounts ?? [] }
      return permission ? { ...state, chains: (await chainIds(site)).map(chainIdHex) } : state
    },
    async grant(site, accounts, chainId, others) {
      await putChain(site, chainId, others)
      await putAccounts(site, accounts)
      await ports.announce(keyOf(site))
    },
    changeAccounts,
    async withdraw(account) {
      for (const permission of await store.permissions()) {
        const others = permission.accounts.filter((granted) => !sameAddress(granted, account))
        if (others.length < permission.accounts.length) await changeAccounts(permission, others)
      }
    },
    async switchChain(site, chainId) {
      await putChain(site, chainId)
      await ports.announce(keyOf(site))
    },
  }
}

/** Only the pair: an asker holds more. */
export function keyOf({ origin, topOrigin }: SiteKey): SiteKey {
  return { origin, topOrigin }
}

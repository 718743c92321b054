// A grant in the words of EIP-2255.
import type { Address } from '@/lib/base/address'
import { chainIdHex } from '@/lib/base/chainId'
import type { Permission } from './permission'

export const accountsCapability = 'eth_accounts'
export const accountsCaveat = 'restrictReturnedAccounts'
/** MetaMask's name for the networks that a site may move between, which pages look for. */
export const chainsCapability = 'endowment:permitted-chains'
export const chainsCaveat = 'restrictNetworkSwitching'

export interface Eip2255Permission {
  invoker: string
  parentCapability: string
  caveats: [{ type: string; value: Address[] | string[] }]
  /** Milliseconds since 1970. */
  date: number
}

/** No grant is an empty list. */
export function toEip2255(
  permission: Permission | undefined,
  chainIds: readonly number[],
): Eip2255Permission[] {
  if (!permission) return []
  const { origin: invoker, accounts, grantedAt: date } = permission
  return [
    {
      invoker,
      parentCapability: accountsCapability,
      caveats: [{ type: accountsCaveat, value: accounts }],
      date,
    },
    {
      invoker,
      parentCapability: chainsCapability,
      caveats: [{ type: chainsCaveat, value: chainIds.map(chainIdHex) }],
      date,
    },
  ]
}

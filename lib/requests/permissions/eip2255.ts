// A grant in the words of EIP-2255.
import type { Address } from '@/lib/base/address'
import type { Permission } from './permission'

export interface Eip2255Permission {
  invoker: string
  parentCapability: 'eth_accounts'
  caveats: [{ type: 'restrictReturnedAccounts'; value: Address[] }]
  /** Milliseconds since 1970. */
  date: number
}

/** No grant is an empty list. */
export function toEip2255(permission: Permission | undefined): Eip2255Permission[] {
  if (!permission) return []
  const { origin, accounts, grantedAt } = permission
  return [
    {
      invoker: origin,
      parentCapability: 'eth_accounts',
      caveats: [{ type: 'restrictReturnedAccounts', value: accounts }],
      date: grantedAt,
    },
  ]
}

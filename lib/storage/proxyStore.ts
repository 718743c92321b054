// Whose code contracts were found to run: one row when it is first seen, one whenever it is another.
import type { Address } from '@/lib/base/address'
import type { ProxySighting } from '@/lib/safety/proxies/proxy'
import type { Database } from './database'

export interface ProxyStore {
  /** Oldest first. */
  of(chainId: number, address: Address): Promise<ProxySighting[]>
  add(sighting: ProxySighting): Promise<void>
}

export function createProxyStore(database: Database): ProxyStore {
  // Missing in a database that could not be migrated.
  const { proxies }: Partial<Database> = database
  const key = (address: Address) => address.toLowerCase() as Address
  return {
    async of(chainId, address) {
      const rows = await proxies
        ?.where('[chainId+address]')
        .equals([chainId, key(address)])
        .sortBy('id')
      return (rows ?? []).map(({ id: _, ...sighting }) => sighting)
    },
    async add(sighting) {
      await proxies?.add({ ...sighting, address: key(sighting.address) })
    },
  }
}

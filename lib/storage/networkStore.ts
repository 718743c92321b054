// The networks a user added and the endpoints a user set.
import type { NetworkStore } from '@/lib/chain/ports'
import type { Database } from './database'
import { noteIfEmpty } from './emptied'

export function createNetworkStore(database: Database): NetworkStore {
  const { networks } = database
  return {
    all: () => networks.toArray(),
    async put(row) {
      await networks.put(row)
    },
    remove: (chainId) =>
      database.transaction('rw', networks, database.emptied, async () => {
        await networks.delete(chainId)
        await noteIfEmpty(database, networks)
      }),
  }
}

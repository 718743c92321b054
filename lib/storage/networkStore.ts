// The networks a user added and the endpoints a user set.
import type { NetworkStore } from '@/lib/chain/ports'
import type { Database } from './database'

export function createNetworkStore({ networks }: Database): NetworkStore {
  return {
    all: () => networks.toArray(),
    async put(row) {
      await networks.put(row)
    },
    remove: (chainId) => networks.delete(chainId),
  }
}

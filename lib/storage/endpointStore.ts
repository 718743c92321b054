// What endpoints were found to be like. Found again when lost, so nothing waits for the disk.
import type { EndpointStore } from '@/lib/chain/ports'
import type { Database } from './database'

export function createEndpointStore(database: Database): EndpointStore {
  // Missing in a database that could not be migrated.
  const { endpoints }: Partial<Database> = database
  return {
    of: async (chainId) => (await endpoints?.where('chainId').equals(chainId).toArray()) ?? [],
    async put(facts) {
      await endpoints?.bulkPut([...facts])
    },
  }
}

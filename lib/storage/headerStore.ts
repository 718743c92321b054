// Our header tree and the head of each chain. Found again when lost, so nothing waits for the disk.
import type { HeaderStore } from '@/lib/chain/watch/ports'
import type { Database } from './database'

export function createHeaderStore(database: Database): HeaderStore {
  // Missing in a database that could not be migrated.
  const { headers, heads }: { headers?: Database['headers']; heads: Database['heads'] } = database
  return {
    headers: async (chainId) => (await headers?.where('chainId').equals(chainId).toArray()) ?? [],
    head: (chainId) => heads.get(chainId),
    write: ({ head, put, forget }) =>
      database.transaction('rw', headers ? [heads, headers] : [heads], async () => {
        await heads.put(head)
        await headers?.bulkPut([...put])
        await headers?.bulkDelete(forget.map(({ chainId, hash }) => [chainId, hash] as [number, string]))
      }),
  }
}

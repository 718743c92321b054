// The header store in memory, for tests: the same promises as the database.
import type { HeaderStore } from './ports'
import type { StoredHead, TreeHeader } from './treeHeader'

export interface FakeHeaderStore extends HeaderStore {
  heads: Map<number, StoredHead>
  rows: Map<string, TreeHeader>
  /** Called before each write; throws where the worker is killed. */
  beforeWrite(): void
}

export function createFakeHeaderStore(): FakeHeaderStore {
  const store: FakeHeaderStore = {
    heads: new Map(),
    rows: new Map(),
    beforeWrite: () => undefined,
    headers: async (chainId) => [...store.rows.values()].filter((row) => row.chainId === chainId),
    head: async (chainId) => store.heads.get(chainId),
    async write({ head, put, forget }) {
      store.beforeWrite()
      store.heads.set(head.chainId, head)
      for (const header of put) store.rows.set(header.hash, header)
      for (const { hash } of forget) store.rows.delete(hash)
    },
  }
  return store
}

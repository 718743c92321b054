// The user's own accounts in the database.
import type { AccountStore } from '@/lib/accounts/ports'
import type { Database } from './database'

export function createAccountStore(database: Database): AccountStore {
  const { accounts } = database
  return {
    all: () => accounts.orderBy('order').toArray(),
    change: (decide) =>
      database.transaction('rw', accounts, async () => {
        await accounts.bulkPut(decide(await accounts.orderBy('order').toArray()))
      }),
    remove: (decide) =>
      database.transaction('rw', accounts, async () => {
        const { gone, put = [] } = decide(await accounts.orderBy('order').toArray())
        await accounts.bulkDelete([...gone])
        await accounts.bulkPut(put)
      }),
  }
}

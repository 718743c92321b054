// What the user decided about tokens, and their last balances.
import type { TokenStore } from '@/lib/tokens/ports'
import type { Database } from './database'

export function createTokenStore(database: Database): TokenStore {
  const { tokens, tokenBalances } = database
  return {
    of: (account, chainId) => tokens.where('[account+chainId]').equals([account, chainId]).toArray(),
    put: async (token) => {
      await tokens.put(token)
    },
    putBalance: (row) =>
      database.transaction('rw', tokenBalances, async () => {
        const stored = await tokenBalances.get([row.account, row.chainId, row.token])
        if (!stored || stored.balance.at <= row.balance.at) await tokenBalances.put(row)
      }),
  }
}

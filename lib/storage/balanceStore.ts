// The last balance read of each account on each chain, with how it is known and when it was read.
import { Dexie } from 'dexie'
import type { Address } from '@/lib/base/address'
import type { BalanceRow, Database } from './database'

export interface BalanceStore {
  /** Replaces an older reading; a newer one stays. */
  put(row: BalanceRow): Promise<void>
  get(address: Address, chainId: number): Promise<BalanceRow | undefined>
  /** Of coins and of tokens: the account is no longer the user's. */
  forget(address: Address): Promise<void>
}

export function createBalanceStore(database: Database): BalanceStore {
  const { balances } = database
  return {
    put: (row) =>
      database.transaction('rw', balances, async () => {
        const stored = await balances.get([row.address, row.chainId])
        if (!stored || stored.balance.at <= row.balance.at) await balances.put(row)
      }),
    get: (address, chainId) => balances.get([address, chainId]),
    forget: (address) => {
      const { tokens, tokenBalances } = database
      return database.transaction('rw', balances, tokens, tokenBalances, async () => {
        await balances
          .where('[address+chainId]')
          .between([address, Dexie.minKey], [address, Dexie.maxKey])
          .delete()
        for (const table of [tokens, tokenBalances]) {
          await table
            .where('[account+chainId]')
            .between([address, Dexie.minKey], [address, Dexie.maxKey])
            .delete()
        }
      })
    },
  }
}

// The last balance read of each account on each chain, with how it is known and when it was read.
import type { Address } from '@/lib/base/address'
import type { BalanceRow, Database } from './database'

export interface BalanceStore {
  /** Replaces an older reading; a newer one stays. */
  put(row: BalanceRow): Promise<void>
  get(address: Address, chainId: number): Promise<BalanceRow | undefined>
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
  }
}

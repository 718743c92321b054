// Builds what makes, sends and follows transactions.
import type { Clock } from '@/lib/base/clock'
import type { Networks } from '@/lib/chain/networks/createNetworks'
import type { PriceReader } from '@/lib/chain/prices/createPrices'
import { createWatcher } from '@/lib/chain/watch/createWatcher'
import type { Database } from '@/lib/storage/database'
import { createHeaderStore } from '@/lib/storage/headerStore'
import { createJobStore } from '@/lib/storage/jobStore'
import { createTransactionStore } from '@/lib/storage/transactionStore'
import { createPreparer } from '@/lib/transactions/prepare'
import { createSubmitter, type SubmitterPorts } from '@/lib/transactions/submit'
import { createTracker } from '@/lib/transactions/track'
import { createBroadcasts } from './broadcasts'
import { createLimits } from './limits'

interface TransactionRoomPorts {
  database: Database
  /** The relaxed connection. */
  soon: Database
  networks: Networks
  chains: SubmitterPorts['chains']
  prices: PriceReader
  sign: SubmitterPorts['sign']
  clock: Clock
  wait(delayMs: number): Promise<void>
  newId(): string
  report(error: unknown): void
}

export function createTransactionRooms(ports: TransactionRoomPorts) {
  const { database, soon, networks, chains, prices, sign, clock, ...rest } = ports
  const limits = createLimits({ database, networks, prices, clock })
  const { feeCeiling, smallAmountWei } = limits
  const store = createTransactionStore(database, soon)
  const watcher = createWatcher({ chains, store: createHeaderStore(soon), clock })
  const jobs = createJobStore(soon)
  const broadcasts = createBroadcasts({ jobs, transactions: store, chains, clock, ...rest })
  const { attemptBroadcast } = broadcasts
  return {
    limits,
    store,
    watcher,
    broadcasts,
    preparer: createPreparer({ store, chains, feeCeiling, smallAmountWei }),
    submitter: createSubmitter({ watcher, store, sign, chains, attemptBroadcast, smallAmountWei, clock }),
    tracker: createTracker({ store, chains, watcher, attemptBroadcast, clock }),
  }
}

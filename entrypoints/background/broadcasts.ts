// The queue of jobs as the wallet uses it: broadcasts of signed bytes, one line an account and chain.
import type { Clock } from '@/lib/base/clock'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { createJobs } from '@/lib/jobs/createJobs'
import type { JobStore } from '@/lib/jobs/ports'
import { holdersOf } from '@/lib/transactions/nonce'
import type { AttemptBroadcast, TransactionStore } from '@/lib/transactions/ports'
import { broadcastStored } from '@/lib/transactions/sendStored'
import { holdsNonce } from '@/lib/transactions/status'

interface BroadcastPorts {
  jobs: JobStore
  transactions: TransactionStore
  chains: ChainClients
  clock: Clock
  wait(delayMs: number): Promise<void>
  newId(): string
  report(error: unknown): void
}

export function createBroadcasts({ jobs: store, transactions, chains, clock, ...rest }: BroadcastPorts) {
  const jobs = createJobs({
    store,
    kinds: {
      broadcast: { retries: 3, run: (id) => broadcastStored({ store: transactions, chains, clock }, id) },
    },
    clock,
    wait: rest.wait,
    holder: rest.newId(),
    report: rest.report,
  })

  const attemptBroadcast: AttemptBroadcast = ({ id, chainId, from }, how) =>
    jobs.attempt(
      { key: `broadcast ${id}`, kind: 'broadcast', about: id, line: `${chainId} ${from}`, priority: 0 },
      how,
    )

  return {
    jobs,
    attemptBroadcast,
    /** The user wants a dead letter tried once more; not when another transaction has its nonce by now. */
    async retry(key: string): Promise<'again' | 'nonce taken' | 'gone'> {
      const job = await store.get(key)
      const facts = job && (await transactions.get(job.about))
      if (facts && !holdsNonce(facts)) {
        const history = await transactions.history(facts.transaction)
        if (holdersOf(facts.transaction.nonce, history).length > 0) return 'nonce taken'
      }
      return (await jobs.retry(key)) ? 'again' : 'gone'
    },
  }
}

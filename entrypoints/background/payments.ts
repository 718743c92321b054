// Builds the room of payments: joins it with the chain that is followed, the lists and the rules about payers.
import type { Clock } from '@/lib/base/clock'
import type { ChainClients, ChainNews } from '@/lib/chain/client/createChainClients'
import type { Watcher } from '@/lib/chain/watch/createWatcher'
import { viewOfList } from '@/lib/lists/tokens/findListed'
import { createPayments, type Payments } from '@/lib/payments/createPayments'
import type { PayerFinding } from '@/lib/payments/facts'
import type { PayerFacts } from '@/lib/payments/ports'
import { judgePayer } from '@/lib/safety/payer/judgePayer'
import type { Label } from '@/lib/safety/risk/evidence'
import type { Database } from '@/lib/storage/database'
import { createHeaderStore } from '@/lib/storage/headerStore'
import { createPaymentStore } from '@/lib/storage/paymentStore'
import { createUserRecords } from '@/lib/storage/userRecords'

export interface PaymentRoomPorts {
  database: Database
  /** The relaxed connection. */
  soon: Database
  chains: ChainClients & ChainNews
  watcher: Pick<Watcher, 'look' | 'confirm' | 'head'>
  lists(): Promise<{ label(chainId: number, address: `0x${string}`): Label | undefined }>
  clock: Clock
  newId(): string
  /** A payment was heard of: it is worth looking. */
  onHeard(): void
  report(error: unknown): void
}

export function createPaymentRoom(ports: PaymentRoomPorts): Payments {
  const { database, soon, chains, watcher, lists, clock, newId, onHeard, report } = ports
  const records = createUserRecords(database)
  const { headers } = createHeaderStore(soon)

  async function judge(facts: PayerFacts): Promise<{ score: number; findings: PayerFinding[] }> {
    const { chainId, payer, paidBefore, token, ...rest } = facts
    const [{ label }, { known }] = await Promise.all([
      lists(),
      payer ? records(chainId, payer) : { known: [] },
    ])
    const { score, findings } = judgePayer({
      ...rest,
      payer,
      known: [...known, ...paidBefore.map((address) => ({ address, as: 'paid the user' as const }))],
      label: payer && label(chainId, payer),
      token: token && {
        address: token.address,
        claimedSymbol: token.claimedSymbol,
        list: viewOfList(chainId, token.address, token),
        code: token.code,
      },
    })
    return { score, findings: findings.map(({ rule, level, values }) => ({ rule, level, values })) }
  }

  return createPayments({
    store: createPaymentStore(database, soon),
    chains,
    news: chains,
    onHeard,
    report,
    chain: { look: watcher.look, confirm: watcher.confirm, head: watcher.head, headers },
    judge,
    clock,
    newId,
  })
}

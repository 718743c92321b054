// What the room needs from the world.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import type { ChainClients, ChainNews } from '@/lib/chain/client/createChainClients'
import type {
  Arrival,
  BlockName,
  Conflict,
  DeepBlock,
  ExpectedPayment,
  MempoolView,
  PayerFinding,
  PayerVerdict,
  PaymentLook,
  PaymentNews,
  PaymentToken,
  PendingPayment,
} from './facts'
import type { FollowedHead, KeptHeader } from './standing'

/** Everything that is stored about payments. */
export interface StoredPayments {
  expected: ExpectedPayment[]
  arrivals: Arrival[]
  pending: PendingPayment[]
  conflicts: Conflict[]
  verdicts: PayerVerdict[]
  looks: PaymentLook[]
  mempools: MempoolView[]
  news: PaymentNews[]
  deep: DeepBlock[]
}

export interface PaymentStore {
  read(): Promise<StoredPayments>
  /**
   * Adds the order that `make` makes from those there are, in one transaction; two at once can't take the same amount.
   * undefined adds none.
   */
  add(
    make: (existing: readonly ExpectedPayment[]) => ExpectedPayment | undefined,
  ): Promise<ExpectedPayment | undefined>
  close(id: string, at: number): Promise<void>
  /** What a look found; facts that are there already stay as they are. */
  write(found: FoundFacts): Promise<void>
}

export interface FoundFacts {
  arrivals?: readonly Arrival[]
  /** Those known already get a newer `lastSeenAt`. */
  pending?: readonly PendingPayment[]
  conflicts?: readonly Conflict[]
  verdicts?: readonly PayerVerdict[]
  looks?: readonly PaymentLook[]
  mempools?: readonly MempoolView[]
  news?: readonly PaymentNews[]
  deep?: readonly DeepBlock[]
}

/** The chain as it is followed for everybody. */
export interface FollowedChain {
  /** Brings our chain up to the agreed head. Throws what the client's questions throw. */
  look(chainId: number): Promise<{ type: 'news'; head: BlockName } | { type: 'stopped' }>
  headers(chainId: number): Promise<KeptHeader[]>
  /** What is safe and final, and an open stop; undefined before the chain was ever followed. */
  head(chainId: number): Promise<FollowedHead | undefined>
  /** Asks a quorum whether a block below what is kept stands. */
  confirm(chainId: number, block: BlockName): Promise<boolean>
}

/** What is known of who pays, for the rules; what could not be had is undefined. */
export interface PayerFacts {
  chainId: number
  payer: Address | undefined
  included: boolean
  nonce: bigint | undefined
  nextNonce: bigint | undefined
  maxFeeWei: bigint | undefined
  baseFeeWei: bigint | undefined
  competing: readonly Hex[]
  replacedBefore: number
  /** Those who paid the user before. */
  paidBefore: readonly Address[]
  token: (PaymentToken & { code: readonly Hex[] | undefined }) | undefined
  amount: bigint
  expectedAmount: bigint
  before: { blocks: bigint; balance: bigint } | undefined
}

export interface PaymentPorts {
  store: PaymentStore
  chains: ChainClients
  chain: FollowedChain
  /** What endpoints with a WebSocket tell by themselves. */
  news?: Pick<ChainNews, 'follow'>
  /** A payment was heard of, before anybody looked. */
  onHeard?(): void
  /** Takes errors that nobody awaits. */
  report(error: unknown): void
  /** The rules about payers. */
  judge(facts: PayerFacts): Promise<{ score: number; findings: PayerFinding[] }>
  clock: Clock
  newId(): string
}

// What is stored about payments. Facts are added and never overwritten; what they add up to is in paymentStatus.ts.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { HowKnown } from '@/lib/base/known'
import type { Stake } from '@/lib/chain/networks/confirmationsWanted'

/** A token as the contract called itself when the order was made. */
export interface PaymentToken {
  address: Address
  claimedSymbol: string
  claimedDecimals: number
}

/** What somebody is asked to pay. Everything but `closedAt` is fixed when it is made. */
export interface ExpectedPayment {
  id: string
  chainId: number
  /** Where it is to go: one of the user's own addresses. */
  to: Address
  /** Missing: the network's own coin. */
  token?: PaymentToken
  /** In the smallest unit. */
  amount: bigint
  /** How it is told from others: nobody else is told this address, or nobody else is told this amount. */
  by: 'own address' | 'exact amount'
  /** The address was made for this order: whatever is there, on any network, came for it. */
  fresh?: true
  label?: string
  /** How much is at stake, which says how many confirmations are wanted. */
  stake: Stake
  createdAt: number
  dueAt?: number
  /** The newest block when it was made: what came earlier was not for it. */
  from: { number: bigint; hash: Hex }
  /** What the address had of the asset at that block. */
  balanceBefore: bigint
  /** The user needs it no more: nothing is asked for it. */
  closedAt?: number
}

/** Names a block; the hash is what counts. */
export interface BlockName {
  number: bigint
  hash: Hex
}

/** Something came to one of our addresses, in a block. Another block with the same transaction is another fact. */
export interface Arrival {
  /** Made of all that identifies it, so that finding it twice stores it once. */
  id: string
  chainId: number
  to: Address
  /** Missing: the network's own coin. */
  token?: Address
  amount: bigint
  /** Missing where no transaction showed who it was. */
  payer?: Address
  /** Who signed the transaction, and its nonce; missing where the path is unknown, or for a log whose block was not read. */
  sender?: Address
  nonce?: bigint
  transactionHash?: Hex
  block: BlockName & { timestampSeconds: bigint }
  /** `balance`: the balance rose and neither a log nor a transaction shows why. */
  found: 'log' | 'transaction' | 'balance'
  known: HowKnown
  /** When we first saw it, in milliseconds since 1970. */
  at: number
}

/** A payment to one of our addresses that waits in a mempool. */
export interface PendingPayment {
  chainId: number
  transactionHash: Hex
  to: Address
  token?: Address
  amount: bigint
  /** Who signs it. */
  sender: Address
  nonce: bigint
  /** The most it pays for a unit of gas. */
  maxFeeWei: bigint
  /** Which endpoint showed it, and when first and last. */
  endpoint: string
  at: number
  lastSeenAt: number
}

/** Two transactions of one sender and nonce: at most one of them happens. */
export interface Conflict {
  /** `<chain> <first hash> <other hash>` */
  id: string
  chainId: number
  sender: Address
  nonce: bigint
  /** The one that was to pay us. */
  paying: Hex
  /** Missing when the nonce was used and nobody says by what. */
  other?: Hex
  /** What the other one would pay to the same address, of the same asset. */
  otherPays: bigint
  seen: 'mempool' | 'block'
  block?: BlockName
  endpoint: string
  at: number
}

/** What was last asked about an address on a network, and what it came to. */
export interface PaymentLook {
  chainId: number
  address: Address
  /** The agreed block it was looked at; missing while no look succeeded. */
  head?: BlockName
  /** When a look last succeeded. */
  checkedAt?: number
  /** Why the newest look did not; removed by one that does. */
  failure?: { at: number; reason: string }
  /** The blocks that were read for this address, as far as their headers are kept. */
  scanned: readonly Hex[]
  /** When its balance was last compared with what arrived. */
  balanceAt?: number
}

/** Whether unconfirmed transactions of a network can be seen. */
export interface MempoolView {
  chainId: number
  /** The endpoints that show them, and how. */
  seers: { endpoint: string; method: string }[]
  at: number
}

/** How the screen calls it where an endpoint streams them. */
export const streamMethod = 'newPendingTransactions'

/** What the rules said of who pays, when they were last asked. */
export interface PayerVerdict {
  chainId: number
  transactionHash: Hex
  /** It was in a block when it was judged. */
  included: boolean
  score: number
  findings: readonly PayerFinding[]
  at: number
}

/** A finding as the screens need it; the rules are in safety/payer. */
export interface PayerFinding {
  rule: string
  level: 'info' | 'caution' | 'danger' | 'forbidden'
  values: Readonly<Record<string, string>>
}

/** What the user was told of a payment, once each: `about` is a block's or a transaction's hash. */
export interface PaymentNews {
  paymentId: string
  type: 'arrived' | 'safe' | 'taken back' | 'replaced' | 'chain stopped'
  about: Hex
  at: number
}

/** A block that lies deeper than the headers we keep was looked at once more: is it still in the chain? */
export interface DeepBlock extends BlockName {
  chainId: number
  stands: boolean
  confirmations: bigint
  at: number
}

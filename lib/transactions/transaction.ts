// What is stored of a transaction of ours: facts only. Its status is derived in status.ts.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Route } from '@/lib/base/route'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import type { BroadcastResult } from '@/lib/chain/client/broadcast'

/** Written when the nonce is reserved; `signed` is added once, before the first broadcast. */
export interface StoredTransaction {
  /** The question's id: one approval leads to one transaction, however often it is carried out. */
  id: string
  chainId: number
  from: Address
  nonce: bigint
  unsigned: UnsignedTransaction
  reservedAt: number
  /** It was made to take the place of this transaction of ours, which has the same sender and nonce. */
  replaces?: Replaces
  /** Where its bytes go, now and ever again; missing in what an older version sent. */
  route?: Route
  signed?: { bytes: Hex; hash: Hex; at: number }
  /** Given up before anything was signed: the nonce is free again. */
  released?: { at: number; reason: string }
}

/** What a replacement is for: the same deed at a higher fee, or nothing in its place. */
export interface Replaces {
  /** The replaced transaction's. */
  id: string
  kind: 'speed up' | 'cancel'
}

/** One endpoint's word about one broadcast or look-up. Never overwritten. */
export interface Sighting {
  id?: number
  transactionId: string
  /** Its URL; of several that were compared, how many said so, as "2/3". So in receipts and heads. Empty: we ourselves. */
  endpoint: string
  at: number
  type:
    | 'accepted'
    | 'already known'
    | 'refused'
    | 'unreachable'
    | 'seen pending'
    | 'not found'
    /** The account's nonce is past this one, and the endpoint knows no receipt of ours; `other` took it. */
    | 'nonce used'
    /** An endpoint's mempool holds `other` in its place. */
    | 'outbid'
    /** Our chain left `block`, which it was in. */
    | 'reorganised out'
    /** `block`, which an endpoint said it was in, is proved not to hold it. */
    | 'disproved'
    /** What every endpoint said to one broadcast, beside the one word that decided: see `outcomes`. */
    | 'all answered'
  /** Of 'all answered'. */
  outcomes?: readonly EndpointOutcome[]
  /** A relay of the user's got it, and nobody else: it is not for the public. */
  isPrivate?: true
  /** The endpoint's own words, when it refused. */
  message?: string
  /** What its refusal means, where that is known. */
  refusal?: 'nonce too low' | 'underpriced' | 'insufficient funds'
  /** The endpoint's newest block at the time, when it was asked for one. */
  headNumber?: bigint
  /** With `reorganised out` and `disproved`: the block it was in, and what stands at that height now, where that is known. */
  block?: { number: bigint; hash: Hex; instead?: Hex }
  /** The other transaction with this sender and nonce. */
  other?: OtherTransaction
}

/** A transaction with the same sender and nonce as one of ours: only one of the two can ever be in the chain. */
export interface OtherTransaction {
  hash: Hex
  /** null deploys. */
  to: Address | null
  valueWei: bigint
  data: Hex
  maxFeePerGasWei: bigint
  /** Missing while it waits. */
  block?: { number: bigint; hash: Hex }
  /** The id of our own row, when this wallet made it. */
  ours?: string
}

/** One endpoint's answer to a broadcast, in the words of chain/client/broadcast.ts. */
export interface EndpointOutcome {
  endpoint: string
  at: number
  type: BroadcastResult['type']
  message?: string
}

/** A receipt as one endpoint gave it. A later look may bring another, after a reorganisation. */
export interface StoredReceipt {
  id?: number
  transactionId: string
  endpoint: string
  at: number
  blockHash: Hex
  blockNumber: bigint
  succeeded: boolean
  gasUsed: bigint
  effectiveGasPriceWei: bigint
  contractAddress?: Address
  /** Made again from the whole block, under a header that `endpoint` vouches for; see chain/client/proveReceipt.ts. */
  proved?: true
}

/** A transaction with everything that is known of it. */
export interface TransactionFacts {
  transaction: StoredTransaction
  sightings: readonly Sighting[]
  receipts: readonly StoredReceipt[]
}

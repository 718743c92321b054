// What somebody wants sent, what the wallet makes of it, and what the user changes.
import type { AccessList } from 'viem'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { HowKnown, Known } from '@/lib/base/known'
import type { Route } from '@/lib/base/route'
import type { Fees, UnsignedTransaction } from '@/lib/base/transaction'
import type { FeeOptions } from './fees'
import type { Replaces } from './transaction'
import type { ExpectedWait } from './waiting'

/** What a page or the send form wants sent: only `from` is required, what is missing the wallet chooses. */
export interface TransactionRequest {
  chainId: number
  from: Address
  to: Address | null
  valueWei: bigint
  data: Hex
  nonce?: bigint
  gas?: bigint
  fees?: Fees
  /** EIP-2930's list; only with EIP-1559 fees. */
  accessList?: AccessList
  /** It is to take the place of one of ours that waits; only the wallet itself asks for that. */
  replaces?: Replacement
  /** It must not be left hanging, because others wait for it; only the wallet itself says so. */
  critical?: true
}

/** What has to be outbid. */
export interface Replacement extends Replaces {
  /** The replaced transaction's. */
  fees: Fees
  /** By how much both fees must rise at least, in tenths of a percent. */
  step: number
}

/** The most that the user ever pays for gas; what is missing has no limit. */
export interface FeeCeiling {
  perGasWei?: bigint
  totalWei?: bigint
}

/** What the user changed in a prompt; unset means "as proposed". */
export interface TransactionEdits {
  feeChoice?: 'slow' | 'normal' | 'fast' | 'site'
  fees?: Fees
  gas?: bigint
  nonce?: bigint
  /** It must not be left hanging: fees that still hold when the base fee has doubled twice. */
  critical?: boolean
  /** Another road than the usual one. */
  route?: Route
  /** Another amount in a token approval, in its smallest unit: the call data is written anew with it. */
  approvalAmount?: bigint
  /** The same in a batch, by the place of the call in it, from 0. */
  approvalAmounts?: Readonly<Record<string, bigint>>
}

/** A transaction ready to be shown: every field chosen, and what it was chosen from. */
export interface PreparedTransaction {
  unsigned: UnsignedTransaction
  /** What the node thinks it will use; `failed` when the node says it would revert, with its words. */
  gasEstimate: { type: 'estimated'; gas: bigint } | { type: 'failed'; reason: string }
  feeOptions: FeeOptions
  /** Which speed `unsigned.fees` is, or the user's own or the page's numbers. */
  feeChoice: 'slow' | 'normal' | 'fast' | 'site' | 'custom'
  balanceWei: Known<bigint> | { type: 'unknown'; reason: string }
  /** The next nonce by the chain and by our own rows; another one replaces or waits. */
  nextNonce: bigint
  /** How what the chain says of it is known; missing in what an older version prepared. */
  nonceKnown?: HowKnown
  /** Whether the address it goes to has code; missing when it goes to none, or could not be asked. */
  hasCode?: boolean
  /** It takes the place of one of ours. */
  replaces?: Replaces['kind']
  /** The least that a replacement has to offer; missing for what replaces nothing. */
  feeFloor?: Fees
  /** The user's own limit, where there is one. */
  feeCeiling?: FeeCeiling
  /** It must not be left hanging: its fees are at least so high. */
  critical?: boolean
  /** The endpoints don't agree on the newest block: the numbers are one endpoint's, and only little may be signed. */
  disagreement?: { smallAmountWei: bigint }
  /** Where it would go; missing in what an older version prepared. */
  route?: Route
  /** Where it could go instead, this one included; missing where there is no choice. */
  routes?: readonly Route[]
  /** How long it is expected to wait with its fees. */
  wait?: ExpectedWait
  /** What a rollup charges for its data on Ethereum: beside the gas, as much as it may become, or within it. */
  dataFee?: { wei: bigint; type: 'on top' | 'in gas' }
}

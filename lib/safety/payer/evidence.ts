// What the payer rules judge by. Gathered once, by ports, before any rule runs; what could not be had is undefined.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { ListView } from '@/lib/base/token'
import type { KnownParty, Label } from '../risk/evidence'

export interface PayerEvidence {
  /** Whom the money is from; undefined where only the balance shows that it came. */
  payer: Address | undefined
  /** Own accounts, contacts, whom the user paid, and who paid the user. */
  known: readonly KnownParty[]
  /** What the shipped lists say of the payer. */
  label: Label | undefined
  /** It is in a block already. */
  included: boolean
  /** The nonce of the payment, and the next one that the chain expects of its sender. */
  nonce: bigint | undefined
  nextNonce: bigint | undefined
  /** The most it pays for a unit of gas, and what the newest block asks for. */
  maxFeeWei: bigint | undefined
  baseFeeWei: bigint | undefined
  /** Other transactions with the nonce of this payment. */
  competing: readonly Hex[]
  /** Payments to the user, of this sender, that another transaction took the place of. */
  replacedBefore: number
  /** The token; undefined for the network's coin. */
  token: PaidToken | undefined
  /** Of the asset, in the smallest unit. */
  amount: bigint
  expectedAmount: bigint
  /** What the payer had of the asset some blocks before the payment. */
  before: { blocks: bigint; balance: bigint } | undefined
}

export interface PaidToken {
  address: Address
  claimedSymbol: string
  list: ListView
  /** Its code and, behind a proxy, that of the implementation; undefined when it could not be read. */
  code: readonly Hex[] | undefined
}

export type PayerEvidenceName = keyof PayerEvidence

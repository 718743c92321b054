// What the ways of simulating share: what they are given, and what they give.
import type { AccessList } from 'viem'
import type { Address } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { Log } from './candidates'
import type { Answer, Probe } from './probes'

/** A transaction as far as its effects depend on it; fees are left out, so that ether is measured without them. */
export interface SimulatedTransaction {
  from: Address
  to: Address | null
  valueWei: bigint
  data: Hex
  accessList?: AccessList
}

/** One endpoint. Throws the errors of a chain's client. */
export interface Asks {
  request(method: string, params?: readonly unknown[] | object): Promise<Known<unknown>>
}

/** Values of the block that a contract may read, other than the ones it would have by itself. */
export interface BlockValues {
  timestampSeconds: bigint
  feeRecipient: Address
  baseFeeWei: bigint
}

/** One run: `before` and `after` are the answers to the probes' looks, in their order. */
export type Run = {
  known: Known<unknown>
  /** Of the block that it ran in or on, as far as the endpoint said. */
  block: { timestampSeconds?: bigint; baseFeeWei?: bigint }
} & (
  | { type: 'ran'; logs: Log[]; before: Answer[]; after: Answer[] }
  | { type: 'reverted'; place: number; reason: string }
)

export interface Plan {
  account: Address
  /** One after the other, all from the account. */
  transactions: readonly SimulatedTransaction[]
  probes: readonly Probe[]
  /** The state that it starts from: a number as JSON-RPC writes it, or the newest there is. */
  on: string
  /** Missing: those that the block would have by itself. */
  values?: BlockValues
}

/** As `blockOverrides` of geth and its kin. */
export function toOverrides({ timestampSeconds, feeRecipient, baseFeeWei }: BlockValues) {
  return { time: toQuantity(timestampSeconds), feeRecipient, baseFeePerGas: toQuantity(baseFeeWei) }
}

export function toParams({ from, to, valueWei, data, accessList }: SimulatedTransaction) {
  return {
    from,
    ...(to === null ? {} : { to }),
    ...(valueWei === 0n ? {} : { value: toQuantity(valueWei) }),
    ...(data === '0x' ? {} : { data }),
    ...(accessList?.length ? { accessList } : {}),
  }
}

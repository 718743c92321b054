// What the two ways of simulating share: what they are given, and what they give.
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

/** Any client of a chain. Throws that room's errors. */
export interface Asks {
  request(method: string, params?: readonly unknown[] | object): Promise<Known<unknown>>
}

/** One run: `before` and `after` are the answers to the probes' looks, in their order. */
export type Run =
  | { type: 'ran'; known: Known<unknown>; logs: Log[]; before: Answer[]; after: Answer[] }
  | { type: 'reverted'; known: Known<unknown>; place: number; reason: string }

export interface Plan {
  account: Address
  /** One after the other, all from the account. */
  transactions: readonly SimulatedTransaction[]
  probes: readonly Probe[]
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

// What the steps of one look at a chain share.
import type { Address } from '@/lib/base/address'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { lookOf } from './deriveAll'
import type { ExpectedPayment, PaymentLook } from './facts'
import type { PaymentPorts, StoredPayments } from './ports'
import type { KeptHeader } from './standing'

export interface Room {
  ports: PaymentPorts
  client: ChainClient
  chainId: number
  open: readonly ExpectedPayment[]
  addresses: readonly Address[]
  headers: readonly KeptHeader[]
  /** Endpoints that stream whole transactions of this chain. */
  streaming: readonly string[]
  at: number
}

/** What was last looked at of an address. */
export function lookRow(stored: StoredPayments, chainId: number, address: Address): PaymentLook {
  return lookOf(stored, chainId, address) ?? { chainId, address, scanned: [] }
}

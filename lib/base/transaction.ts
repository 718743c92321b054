// A transaction before it is signed, with every field that the signature covers.
import { type AccessList, type Hex, serializeTransaction } from 'viem'
import type { Address } from './address'

export type Fees =
  | { type: 'eip1559'; maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }
  | { type: 'legacy'; gasPrice: bigint }

export interface UnsignedTransaction {
  chainId: number
  from: Address
  /** null deploys a contract. */
  to: Address | null
  valueWei: bigint
  data: Hex
  nonce: bigint
  gas: bigint
  fees: Fees
  accessList?: AccessList
}

/** The bytes whose keccak-256 is signed: EIP-155 for legacy fees, EIP-1559 else (with EIP-2930's list). */
export function serializeUnsigned(transaction: UnsignedTransaction): Hex {
  return serializeTransaction(toViem(transaction))
}

/** The most the sender can pay: value plus gas at the fee cap, in wei. L2 data fees are not in it. */
export function maxCostWei(transaction: UnsignedTransaction): bigint {
  return transaction.valueWei + transaction.gas * feeCapWei(transaction.fees)
}

/** The highest price of one gas, in wei. */
export function feeCapWei(fees: Fees): bigint {
  return fees.type === 'eip1559' ? fees.maxFeePerGas : fees.gasPrice
}

/** What one gas costs if the base fee stays as it is, in wei (EIP-1559: base fee plus tip, never above the cap). */
export function priceNowWei(fees: Fees, baseFeeWei: bigint | undefined): bigint {
  if (fees.type === 'legacy') return fees.gasPrice
  if (baseFeeWei === undefined) return fees.maxFeePerGas
  const price = baseFeeWei + fees.maxPriorityFeePerGas
  if (price > fees.maxFeePerGas) return fees.maxFeePerGas
  return price
}

/** The shape viem serialises and decodes. Throws a RangeError on a nonce no number can hold (EIP-2681 allows less). */
export function toViem(transaction: UnsignedTransaction) {
  const { chainId, to, valueWei, data, nonce, gas, fees, accessList } = transaction
  if (nonce > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('expected a nonce below 2^53')
  const common = { chainId, to, value: valueWei, data, nonce: Number(nonce), gas }
  return fees.type === 'eip1559'
    ? ({
        ...common,
        type: 'eip1559',
        maxFeePerGas: fees.maxFeePerGas,
        maxPriorityFeePerGas: fees.maxPriorityFeePerGas,
        ...(accessList ? { accessList } : {}),
      } as const)
    : ({ ...common, type: 'legacy', gasPrice: fees.gasPrice } as const)
}

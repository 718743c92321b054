// What a block and its logs hold for us. Whole blocks are asked for and searched here, so that no endpoint is told an
// address. Pure: the questions are in findArrivals.ts.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { BadAnswer } from '@/lib/chain/client/chainErrors'
import { address, bytes, hash, list, object, optional, quantity } from '@/lib/chain/client/parse'

/** A transaction as a block or a mempool shows it. */
export interface SeenTransaction {
  hash: Hex
  from: Address
  to: Address | null
  nonce: bigint
  valueWei: bigint
  data: Hex
  /** The most it pays for a unit of gas. */
  maxFeeWei: bigint
}

/** More than any chain puts into one block. */
const mostTransactions = 100_000

/** Throws Chain.BadAnswer, also when it is another block. */
export function readTransactions(value: unknown, blockHash: Hex): SeenTransaction[] {
  const block = object(value, 'the block')
  if (hash(block.hash, 'the block hash') !== blockHash) {
    throw new BadAnswer('expected the block that was asked for')
  }
  return list(block.transactions, 'the transactions', mostTransactions).map(readTransaction)
}

/** Throws Chain.BadAnswer. */
export function readTransaction(value: unknown): SeenTransaction {
  const transaction = object(value, 'the transaction')
  const { maxFeePerGas, gasPrice, input, data } = transaction
  return {
    hash: hash(transaction.hash, 'hash'),
    from: address(transaction.from, 'from'),
    to: optional(transaction.to, (to) => address(to, 'to')) ?? null,
    nonce: quantity(transaction.nonce ?? '0x0', 'the nonce'),
    valueWei: quantity(transaction.value ?? '0x0', 'the value'),
    data: bytes(input ?? data ?? '0x', 'the data'),
    maxFeeWei: quantity(maxFeePerGas ?? gasPrice ?? '0x0', 'the fee'),
  }
}

/** What a transaction would pay to one of these, if it did what it says: the coin, or an EIP-20 transfer. */
export function paysTo(
  transaction: SeenTransaction,
  addresses: readonly Address[],
): { to: Address; token?: Address; amount: bigint } | undefined {
  const { to, valueWei, data } = transaction
  const own = (other: Address) => addresses.find((one) => sameAddress(one, other))
  if (to === null) return undefined
  const recipient = own(to)
  if (recipient && valueWei > 0n) return { to: recipient, amount: valueWei }
  const call = transferCall.exec(data) ?? transferFromCall.exec(data)
  const [, target = '', amount = ''] = call ?? []
  const receiver = call && own(`0x${target}` as Address)
  return receiver ? { to: receiver, token: to, amount: BigInt(`0x${amount}`) } : undefined
}

/** transfer(address,uint256) and transferFrom(address,address,uint256), EIP-20. */
const transferCall = /^0xa9059cbb0{24}([0-9a-f]{40})([0-9a-f]{64})/i
const transferFromCall = /^0x23b872dd[0-9a-f]{64}0{24}([0-9a-f]{40})([0-9a-f]{64})/i

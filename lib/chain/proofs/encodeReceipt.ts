// A receipt as it lies under a block's receipts root, made again from what an endpoint answers (EIP-658, EIP-2718).
import { BadField, bytes, type Fields, integer, isMissing, manyBytes, objects, typeOf } from './readFields'
import { concat, encodeRlp, type Rlp } from './rlp'

/**
 * `ethereum`: types 0 to 4. `op`: deposits of the OP stack too (type 0x7e), whose receipts have a nonce and a version
 * since Canyon (OP-stack specification, "Deposits", §Deposit receipt).
 */
export type ReceiptRecipe = 'ethereum' | 'op'

const depositType = 0x7e

/** Throws Chain.BadField, also for a type that the recipe does not know. */
export function encodeReceipt(receipt: Fields, recipe: ReceiptRecipe): Uint8Array {
  const type = typeOf(receipt)
  const isDeposit = recipe === 'op' && type === depositType
  if (type > 4 && !isDeposit) throw new BadField('type')
  const items: Rlp[] = [
    // Before Byzantium the state's root stood in the place of the outcome.
    isMissing(receipt, 'status') ? bytes(receipt, 'root', 32) : integer(receipt, 'status'),
    integer(receipt, 'cumulativeGasUsed'),
    bytes(receipt, 'logsBloom', 256),
    objects(receipt, 'logs').map((log) => [
      bytes(log, 'address', 20),
      manyBytes(log, 'topics', 32),
      bytes(log, 'data'),
    ]),
  ]
  // Before Canyon the nonce was told but not hashed.
  if (isDeposit && !isMissing(receipt, 'depositReceiptVersion')) {
    items.push(integer(receipt, 'depositNonce'), integer(receipt, 'depositReceiptVersion'))
  }
  return type === 0 ? encodeRlp(items) : concat([Uint8Array.of(type), encodeRlp(items)])
}

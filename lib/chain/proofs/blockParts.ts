// Is this all of a block's receipts, or transactions? Made again, they must give the root that stands in its header.
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, type Hex } from '@/lib/base/hex'
import { encodeReceipt, type ReceiptRecipe } from './encodeReceipt'
import { encodeTransaction } from './encodeTransaction'
import { BadField, type Fields } from './readFields'
import { listRoot } from './trieRoot'

/** In the order of the block. */
export function areReceiptsOf(root: Hex, receipts: readonly Fields[], recipe: ReceiptRecipe): boolean {
  return rootOf(receipts, (receipt) => encodeReceipt(receipt, recipe)) === root
}

/** The hashes of all transactions of the block, in its order, made from their bytes; undefined when they are others. */
export function transactionHashesOf(root: Hex, transactions: readonly Fields[]): Hex[] | undefined {
  if (rootOf(transactions, encodeTransaction) !== root) return undefined
  return transactions.map((one) => bytesToHex(keccak_256(encodeTransaction(one))))
}

/** undefined when one of them can't be encoded. */
function rootOf(items: readonly Fields[], encode: (item: Fields) => Uint8Array): Hex | undefined {
  try {
    return bytesToHex(listRoot(items.map(encode)))
  } catch (error) {
    if (error instanceof BadField) return undefined
    throw error
  }
}

// The manual fee fields: what was typed, as edits of the transaction or as what is wrong with it.

import { type Fees, feeCapWei, type UnsignedTransaction } from '@/lib/base/transaction'
import { formatAmount, parseAmount } from '@/lib/base/wei'
import type { TransactionEdits } from '@/lib/requests/approvals/question'
import { gweiDecimals } from './feeNumbers'

/** As typed. On a chain without a base fee `maxFee` is the gas price and `priorityFee` is not asked for. */
export interface FeeForm {
  maxFee: string
  priorityFee: string
  gas: string
  nonce: string
}

export type FieldProblem =
  | 'not a number'
  | 'too many decimals'
  | 'zero'
  | 'too large'
  /** No transaction uses less than 21,000 gas (EIP-2). */
  | 'too little gas'
  /** EIP-1559: the tip is part of the cap. */
  | 'priority above maximum'

export type FeeFormProblems = Partial<Record<keyof FeeForm, FieldProblem>>

export type ReadFeeForm =
  | { type: 'edits'; edits: Required<Pick<TransactionEdits, 'fees' | 'gas' | 'nonce'>> }
  | { type: 'problems'; problems: FeeFormProblems }

/** The fields as they stand in a transaction. */
export function fillFeeForm(unsigned: Pick<UnsignedTransaction, 'fees' | 'gas' | 'nonce'>): FeeForm {
  return {
    maxFee: formatAmount(feeCapWei(unsigned.fees), gweiDecimals),
    priorityFee:
      unsigned.fees.type === 'eip1559' ? formatAmount(unsigned.fees.maxPriorityFeePerGas, gweiDecimals) : '',
    gas: unsigned.gas.toString(),
    nonce: unsigned.nonce.toString(),
  }
}

/** Far above any chain's prices (a million gwei), so that a slip of units is caught before it is paid. */
const highestPriceWei = 10n ** 15n
const leastGas = 21_000n
/** Above any chain's block limit but the largest; a 64-bit gas limit would be legal and never included. */
const mostGas = 2n ** 40n
/** EIP-2681 allows more, numbers in JavaScript do not. */
const mostNonce = BigInt(Number.MAX_SAFE_INTEGER) - 1n

/** Reads the form for a transaction with such fees. */
export function readFeeForm(form: FeeForm, kind: Fees['type']): ReadFeeForm {
  const problems: FeeFormProblems = {}
  const maxFee = price(form.maxFee, kind === 'legacy')
  const priorityFee = kind === 'eip1559' ? price(form.priorityFee, true) : 0n
  const gas = whole(form.gas)
  const nonce = whole(form.nonce)
  if (typeof maxFee === 'string') problems.maxFee = maxFee
  if (typeof priorityFee === 'string') problems.priorityFee = priorityFee
  else if (typeof maxFee === 'bigint' && priorityFee > maxFee) problems.priorityFee = 'priority above maximum'
  if (typeof gas === 'string') problems.gas = gas
  else if (gas < leastGas) problems.gas = 'too little gas'
  else if (gas > mostGas) problems.gas = 'too large'
  if (typeof nonce === 'string') problems.nonce = nonce
  else if (nonce > mostNonce) problems.nonce = 'too large'
  if (
    Object.keys(problems).length > 0 ||
    typeof maxFee === 'string' ||
    typeof priorityFee === 'string' ||
    typeof gas === 'string' ||
    typeof nonce === 'string'
  ) {
    return { type: 'problems', problems }
  }
  const fees: Fees =
    kind === 'eip1559'
      ? { type: 'eip1559', maxFeePerGas: maxFee, maxPriorityFeePerGas: priorityFee }
      : { type: 'legacy', gasPrice: maxFee }
  return { type: 'edits', edits: { fees, gas, nonce } }
}

function price(text: string, mayBeZero: boolean): bigint | FieldProblem {
  const amount = parseAmount(text, gweiDecimals)
  if (amount.type === 'too many decimals') return 'too many decimals'
  if (amount.type !== 'amount') return 'not a number'
  if (amount.value === 0n && !mayBeZero) return 'zero'
  return amount.value > highestPriceWei ? 'too large' : amount.value
}

function whole(text: string): bigint | FieldProblem {
  const amount = parseAmount(text, 0)
  return amount.type === 'amount' ? amount.value : 'not a number'
}

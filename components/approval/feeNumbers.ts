// What a transaction costs, computed from its gas and its prices, and how those numbers are written.

import { type Fees, feeCapWei, priceNowWei } from '@/lib/base/transaction'
import { formatAmount } from '@/lib/base/wei'

/** The digits of a gwei after the point. */
export const gweiDecimals = 9

export interface FeeTotals {
  /** If the base fee stays as it is. */
  nowWei: bigint
  /** The most it can be. */
  highestWei: bigint
}

export function feeTotals(gas: bigint, fees: Fees, baseFeeWei: bigint | undefined): FeeTotals {
  return { nowWei: gas * priceNowWei(fees, baseFeeWei), highestWei: gas * feeCapWei(fees) }
}

/**
 * Writes an amount with so many significant digits, rounded up: a cost is never shown smaller than it is.
 * Whole digits are never cut; `exact` says whether anything was rounded away.
 */
export function roundUp(
  value: bigint,
  decimals: number,
  significant: number,
): { text: string; exact: boolean } {
  const digits = value.toString().length
  const cut = Math.min(Math.max(digits - significant, 0), decimals)
  const unit = 10n ** BigInt(cut)
  const rounded = ((value + unit - 1n) / unit) * unit
  return { text: formatAmount(rounded, decimals), exact: rounded === value }
}

/** Groups the whole part in threes: "1234567.25" is "1,234,567.25". */
export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A price of gas in gwei, at most four significant digits after the first, without trailing zeros. */
export function gweiText(wei: bigint): string {
  return groupThousands(roundUp(wei, gweiDecimals, 4).text)
}

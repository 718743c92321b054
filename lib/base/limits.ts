// The user's own limits, for networks that pay in one currency. What is missing has no limit, or the default said.

export interface Limits {
  /** The most that one gas may cost. */
  feePerGasWei?: bigint
  /** The most that gas may cost in all. */
  totalFeeWei?: bigint
  /** What may be sent although the endpoints don't agree on the newest block; missing: `usualSmallAmountWei`. */
  smallAmountWei?: bigint
  /** The same line in US cents; where it is given, both hold, and without a price nothing is small. */
  smallAmountCents?: bigint
}

/** A hundredth of a coin of 18 decimals. */
export const usualSmallAmountWei = 10n ** 16n

/** A plain payment of no more than this. What a call moves has no amount that could be compared: it is never small. */
export function isSmallAmount(
  { valueWei, data }: { valueWei: bigint; data: string },
  lineWei: bigint,
): boolean {
  return data === '0x' && valueWei <= lineWei
}

/** By the currency's symbol: an amount means the same on all networks that pay in it. */
export type LimitsBySymbol = Readonly<Record<string, Limits>>

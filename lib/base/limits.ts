// The user's own limits, for networks that pay in one currency. What is missing has no limit, or the default said.

export interface Limits {
  /** The most that one gas may cost. */
  feePerGasWei?: bigint
  /** The most that gas may cost in all. */
  totalFeeWei?: bigint
}

/** By the currency's symbol: an amount means the same on all networks that pay in it. */
export type LimitsBySymbol = Readonly<Record<string, Limits>>

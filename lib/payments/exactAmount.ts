// An amount that nobody else was asked for, so that it says which order was paid.

/**
 * The smallest amount from `wanted` upwards that is not among `taken`, in steps of a millionth of the unit, or of the
 * smallest unit where there are fewer digits: small enough not to matter, large enough to be typed.
 */
export function exactAmount(wanted: bigint, decimals: number, taken: ReadonlySet<bigint>): bigint {
  const step = 10n ** BigInt(Math.max(0, decimals - 6))
  let amount = wanted
  while (taken.has(amount)) amount += step
  return amount
}

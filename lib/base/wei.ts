// Amounts: whole numbers of the smallest unit, as bigint, and the decimal text people read and type.

export type ParsedAmount =
  | { type: 'amount'; value: bigint }
  | { type: 'empty' }
  | { type: 'not a number' }
  | { type: 'too many decimals'; decimals: number }

/**
 * Reads what a person typed ("1", "0.5", ".5", "1,000.25") as smallest units.
 * Commas count only as thousands separators in their right places; no sign, no exponent.
 */
export function parseAmount(text: string, decimals: number): ParsedAmount {
  const trimmed = text.trim()
  if (trimmed === '') return { type: 'empty' }
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(trimmed)
  if (!match || (!match[1] && !match[2])) return { type: 'not a number' }
  const whole = (match[1] ?? '0').replaceAll(',', '')
  const fraction = match[2] ?? ''
  if (fraction.replace(/0+$/, '').length > decimals) return { type: 'too many decimals', decimals }
  return { type: 'amount', value: BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0')) }
}

/** Writes smallest units exactly, without trailing zeros: (1500000000000000000n, 18) is "1.5". */
export function formatAmount(value: bigint, decimals: number): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`)
}

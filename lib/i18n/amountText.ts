// Amounts as people read them: thousands separators, a few decimals, and a form for numbers too long for a line.
import { formatAmount } from '@/lib/base/wei'
import type { Language } from './language'

export interface AmountText {
  /** Short enough for a line. */
  text: string
  /** Every digit, with thousands separators. */
  exact: string
  /** True when `text` leaves digits out. */
  shortened: boolean
}

/** Whole parts with more digits than this are written as a power of ten. */
const longestWhole = 15

/**
 * Writes an amount of smallest units. Digits that are left out are cut, never rounded up: a balance is at least
 * what it says. `digits` is how many decimals are shown; below one, leading zeros don't count.
 */
export function amountText(value: bigint, decimals: number, language: Language, digits = 5): AmountText {
  const plain = formatAmount(value < 0n ? -value : value, decimals)
  const sign = value < 0n ? '−' : ''
  const [whole = '0', fraction = ''] = plain.split('.')
  const exact = sign + withFraction(group(whole, language), fraction)
  if (whole.length > longestWhole) {
    const mantissa = whole.slice(1, 5).replace(/0+$/, '')
    return {
      text: `${sign}${withFraction(whole.charAt(0), mantissa)}×10${superscript(whole.length - 1)}`,
      exact,
      shortened: true,
    }
  }
  // 1,234,567.891 needs fewer decimals than 0.0001234 to say as much.
  const room =
    whole === '0' ? digits + leadingZeros(fraction) : Math.max(2, digits - Math.max(0, whole.length - 3))
  const shown = fraction.slice(0, room)
  if (whole === '0' && leadingZeros(fraction) > 8 && fraction !== '') {
    return { text: `${sign}<${withFraction('0', '00000001')}`, exact, shortened: true }
  }
  const kept = shown.replace(/0+$/, '')
  return { text: sign + withFraction(group(whole, language), kept), exact, shortened: shown !== fraction }
}

function group(whole: string, language: Language): string {
  return new Intl.NumberFormat(language).format(BigInt(whole))
}

function withFraction(whole: string, fraction: string): string {
  // Both languages write the decimal point as a point.
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function leadingZeros(fraction: string): number {
  return /^0*/.exec(fraction)?.[0].length ?? 0
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')
}

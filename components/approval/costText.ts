// Amounts in the prompt's words: costs rounded up, amounts that are signed exact wherever they fit.
import { amountText } from '@/lib/i18n/amountText'
import type { Language } from '@/lib/i18n/language'
import { groupThousands, roundUp } from './feeNumbers'

/** Longer numbers than this don't fit a line of the prompt. */
const longestLine = 20

export interface Currency {
  symbol: string
  decimals: number
}

/** A cost with so many significant digits, rounded up; `number` is without its symbol, `exact` all of it. */
export function costText(
  value: bigint,
  { symbol, decimals }: Currency,
  language: Language,
  significant = 4,
): { text: string; number: string; exact: string } {
  const exact = `${amountText(value, decimals, language).exact}\u00a0${symbol}`
  const rounded = groupThousands(roundUp(value, decimals, significant).text)
  const number = rounded.length > longestLine ? amountText(value, decimals, language).text : rounded
  return { text: `${number}\u00a0${symbol}`, number, exact }
}

/** An amount to be signed: every digit where they fit a line, else a short form; then `shortened` is true. */
export function signedAmountText(
  value: bigint,
  { symbol, decimals }: Currency,
  language: Language,
): { text: string; exact: string; shortened: boolean } {
  const { text, exact } = amountText(value, decimals, language, 6)
  const shortened = exact.length > longestLine
  return {
    text: `${shortened ? text : exact}\u00a0${symbol}`,
    exact: `${exact}\u00a0${symbol}`,
    shortened: shortened && text !== exact,
  }
}

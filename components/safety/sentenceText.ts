// Sentences of findings, calls and typed data: the text of the catalogue with its values as people read them.
import { visibleText } from '@/lib/base/visibleText'
import { amountText } from '@/lib/i18n/amountText'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import type { Sentence, SentenceValue, SentenceValues } from '@/lib/safety/decode/sentence'
import type { Finding } from '@/lib/safety/risk/finding'
import { shortHex } from '../ui/shortHex'

/** How amounts of the network's own currency are written. */
export interface SentenceContext {
  t: Text
  language: Language
  currency: { symbol: string; decimals: number }
}

/** Keys are made from the names that the rules give; sentenceText.test.ts holds that each has its text. */
type AnyText = (key: string, values?: Readonly<Record<string, string>>) => string

export function findingText({ rule, values }: Pick<Finding, 'rule' | 'values'>, context: SentenceContext) {
  const text = context.t as AnyText
  const shown = valueTexts(values, context)
  return { says: text(`finding.${rule}`, shown), advises: text(`finding.${rule}.do`, shown) }
}

/** What a call or a piece of typed data does. */
export function doesText({ name, values }: Sentence, context: SentenceContext): string {
  return (context.t as AnyText)(`does.${name}`, valueTexts(values, context))
}

function valueTexts(values: SentenceValues, context: SentenceContext): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(value, context)]))
}

export function valueText(value: SentenceValue, { t, language, currency }: SentenceContext): string {
  switch (value.type) {
    case 'address':
      return value.name ? `${value.name} (${shortHex(value.address)})` : shortHex(value.address)
    case 'amount': {
      const symbol = value.symbol ?? (value.token ? shortHex(value.token) : currency.symbol)
      if (value.unlimited) return `${t('approval.tx.unlimited')}\u00a0${symbol}`
      const decimals = value.decimals ?? (value.token ? undefined : currency.decimals)
      if (decimals === undefined) {
        return `${t('approval.tx.rawUnits', { amount: amountText(value.amount, 0, language).text })} (${symbol})`
      }
      return `${amountText(value.amount, decimals, language).text}\u00a0${symbol}`
    }
    case 'number':
      return value.number.toString()
    case 'chain':
      return value.name === undefined ? value.chainId.toString() : plain(value.name)
    case 'time':
      return value.never
        ? '∞'
        : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
            Number(value.seconds) * 1000,
          )
    case 'text':
      return plain(value.text)
    case 'percent':
      return `${value.percent}\u00a0%`
  }
}

/** Text from outside, without what hides or turns it. */
function plain(text: string): string {
  return visibleText(text.slice(0, 300))
    .map((segment) => (segment.type === 'text' ? segment.text : '�'))
    .join('')
}

// The words of a shipped description: its sentence, and each of its values as people read them.
import type { Address } from '@/lib/base/address'
import { visibleText } from '@/lib/base/visibleText'
import { amountText } from '@/lib/i18n/amountText'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { Described, DescribedValue } from '@/lib/safety/decode/erc7730/described'
import { shortHex } from '../ui/shortHex'
import { type SentenceContext, valueText } from './sentenceText'

export interface DescriptionContext {
  currency: { symbol: string; decimals: number }
  /** Of the network's explorer, without a slash behind it. */
  explorer?: string | undefined
  /** What the user calls an address. */
  nameOf(address: Address): string | undefined
  /** What a token's contract says of itself, where no list knows it. */
  tokenOf(token: Address): { symbol: string; decimals: number } | undefined
  /** What a network is called. */
  networkName(chainId: bigint): string | undefined
}

/** The descriptor's words, with what hides or turns text drawn as a box; spaces at the ends stay. */
export function said(text: string, length = 120): string {
  return visibleText(text.slice(0, length))
    .map((segment) => (segment.type === 'text' ? segment.text : '\ufffd'))
    .join('')
}

/** The sentence at the head; undefined where the descriptor has no words. */
export function headline(
  described: Described,
  words: SentenceContext,
  context: DescriptionContext,
): string | undefined {
  const text = described.intent
    .map((part) => (typeof part === 'string' ? said(part) : describedValueText(part, words, context)))
    .join('')
  return text.trim() === '' ? undefined : text.charAt(0).toUpperCase() + text.slice(1)
}

export function describedValueText(
  value: DescribedValue,
  words: SentenceContext,
  context: DescriptionContext,
): string {
  const { t, language } = words
  switch (value.type) {
    case 'address':
      return context.nameOf(value.address) ?? value.name ?? shortHex(value.address)
    case 'amount': {
      const claimed = value.token && value.decimals === undefined ? context.tokenOf(value.token) : undefined
      return valueText(claimed ? { ...value, ...claimed } : value, words)
    }
    case 'amount in words': {
      const symbol = value.token
        ? (value.symbol ?? context.tokenOf(value.token)?.symbol ?? shortHex(value.token))
        : context.currency.symbol
      return t('described.words', { words: said(value.words, 24), symbol })
    }
    case 'number':
      if (value.number === 2n ** 256n - 1n) return t('described.largest')
      return amountText(value.number, 0, language).exact
    case 'time':
      return value.never ? '∞' : exactTimeText(Number(value.seconds) * 1000, language)
    case 'token':
      return value.symbol ?? context.tokenOf(value.token)?.symbol ?? shortHex(value.token)
    case 'nft':
      return `${value.name ? `${value.name} ` : ''}${t('described.nft', { id: value.tokenId.toString() })}`
    case 'duration':
      return durationText(value.seconds)
    case 'chain':
      return (
        context.networkName(value.chainId) ??
        value.name ??
        t('described.chain', { id: value.chainId.toString() })
      )
    case 'sender':
      return t('described.sender')
    case 'call':
      return (value.described && headline(value.described, words, context)) ?? value.selector
    default:
      return valueText(value, words)
  }
}

/** HH:MM:SS, as the standard writes it; the hours grow. */
function durationText(seconds: bigint): string {
  const two = (part: bigint) => part.toString().padStart(2, '0')
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`
}

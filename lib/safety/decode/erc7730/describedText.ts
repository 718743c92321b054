// What a descriptor says, as plain English with amounts as people write them: for the command line and for tests. Screens
// have their own words.
import type { Described, DescribedField, DescribedValue } from './described'
import { decimal } from './formats'

export interface TextContext {
  /** Of the network's own currency. */
  currency: { symbol: string; decimals: number }
  /** What lists or contract reads say of a token. */
  tokenOf(address: string): { symbol: string; decimals: number } | undefined
  nameOf?(address: string): string | undefined
  chainName?(chainId: bigint): string | undefined
}

/** The sentence at the head. */
export function intentText({ intent }: Described, context: TextContext): string {
  return intent.map((part) => (typeof part === 'string' ? part : describedText(part, context))).join('')
}

/** The sentence where the descriptor has one; else its intent with the first fields behind it. */
export function descriptionSentence(described: Described, context: TextContext): string {
  const intent = intentText(described, context)
  if (described.intent.length > 1) return intent
  const fields = fieldTexts(described.fields, context).slice(0, 6)
  return [intent, ...fields.map(({ label, value }) => `${label} ${value.slice(0, 100)}`)].join(', ')
}

/** Label and value, those of calls inside behind their own. */
export function fieldTexts(
  fields: readonly DescribedField[],
  context: TextContext,
): { label: string; value: string }[] {
  return fields.flatMap(({ label, value }) => {
    const line = { label, value: describedText(value, context) }
    return value.type === 'call' && value.described
      ? [line, ...fieldTexts(value.described.fields, context)]
      : [line]
  })
}

export function describedText(value: DescribedValue, context: TextContext): string {
  switch (value.type) {
    case 'address':
      return context.nameOf?.(value.address) ?? value.address
    case 'amount': {
      const token = value.token ? context.tokenOf(value.token) : context.currency
      const symbol = token?.symbol ?? value.token ?? ''
      if (value.unlimited) return `unlimited ${symbol}`
      return token ? `${decimal(value.amount, token.decimals)} ${symbol}` : `${value.amount} (${symbol})`
    }
    case 'amount in words':
      return `${value.words} ${value.token ? (context.tokenOf(value.token)?.symbol ?? value.token) : context.currency.symbol}`
    case 'number':
      return value.number.toString()
    case 'time':
      return value.never ? 'never' : timeText(value.seconds)
    case 'text':
      return value.text
    case 'percent':
      return `${value.percent} %`
    case 'sender':
      return 'Sender'
    case 'token':
      return context.tokenOf(value.token)?.symbol ?? value.token
    case 'nft':
      return `${value.collection ? `${context.nameOf?.(value.collection) ?? value.collection} ` : ''}#${value.tokenId}`
    case 'duration':
      return `${value.seconds} s`
    case 'chain':
      return context.chainName?.(value.chainId) ?? value.name ?? `chain ${value.chainId}`
    case 'call':
      return value.described ? intentText(value.described, context) : `${value.selector} of ${value.to}`
  }
}

/** 2026-03-19 12:11:19Z */
function timeText(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').replace('.000Z', 'Z')
}

// What a token calls itself, fit to be shown: it is the contract's claim and may hold anything.
import { plainText } from '@/lib/base/visibleText'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import type { Currency } from '../approval/costText'

export type TokenWords =
  | {
      type: 'claimed'
      /** With the symbol as the sentence may say it: in quotes when it is no plain word, or another currency's. */
      currency: Currency
      symbol: string
      name: string
      /** It calls itself what the network's own currency is called. */
      posesAsNative: boolean
    }
  /** It does not say how its amounts are counted: they can only be shown in its smallest units. */
  | { type: 'unknown'; reason: string }

/** Letters and digits of any script, and the few signs that real symbols have. */
const plainSymbol = /^[\p{L}\p{N}₮$][\p{L}\p{N}₮$.+-]*$/u

/** undefined when the action is not about a token. `native` is the network's own currency. */
export function tokenWords(token: TransactionDraft['token'], native: Currency): TokenWords | undefined {
  if (token === undefined) return undefined
  if ('type' in token) return { type: 'unknown', reason: token.reason }
  const { claimedSymbol, claimedName, claimedDecimals } = token.value
  const { text: symbol, changed } = plainText(claimedSymbol, 12)
  if (symbol === '') return { type: 'unknown', reason: 'no symbol' }
  const posesAsNative = symbol.toLowerCase() === native.symbol.toLowerCase()
  const plain = plainSymbol.test(symbol) && !changed && !posesAsNative
  return {
    type: 'claimed',
    currency: { symbol: plain ? symbol : `“${symbol}”`, decimals: claimedDecimals },
    symbol,
    name: plainText(claimedName, 40).text,
    posesAsNative,
  }
}

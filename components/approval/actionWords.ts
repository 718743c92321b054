// The sentence that heads a transaction's prompt, and the amount in it.

import { amountText } from '@/lib/i18n/amountText'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import type { TransactionDraft, TransactionRequest } from '@/lib/requests/approvals/question'
import type { Action } from '@/lib/safety/decode/action'
import { doesText } from '../safety/sentenceText'
import { shortNumber } from '../ui/shortNumber'
import { tokenWords } from '../ui/tokenWords'
import { type Currency, signedAmountText } from './costText'

export interface ActionWords {
  title: string
  /** Every digit of the amount, where the title could not hold them. */
  exact?: string
}

/** What can be said before the chain has answered; undefined where the calldata must be decoded first. */
export function earlyAction(request: TransactionRequest): Action | undefined {
  const { to, data, valueWei } = request
  if (to === null) return { type: 'deploy', byteLength: (data.length - 2) / 2, valueWei }
  return data === '0x' ? { type: 'send', to, valueWei } : undefined
}

/** `currency` is the network's own. */
export function actionWords(
  action: Action,
  token: TransactionDraft['token'],
  currency: Currency,
  t: Text,
  language: Language,
): ActionWords {
  switch (action.type) {
    case 'send': {
      const amount = signedAmountText(action.valueWei, currency, language)
      return { title: t('approval.tx.send', { amount: amount.text }), ...exactOf(amount) }
    }
    case 'token transfer': {
      const amount = tokenAmount(action.amount, token, currency, t, language)
      return { title: t('approval.tx.tokenTransfer', { amount: amount.text }), ...exactOf(amount) }
    }
    case 'token approve': {
      const words = tokenWords(token, currency)
      const symbol = words?.type === 'claimed' ? words.currency.symbol : t('approval.tx.unknownToken')
      if (action.unlimited) return { title: t('approval.tx.approveUnlimited', { symbol }) }
      if (action.amount === 0n) return { title: t('approval.tx.approveNone', { symbol }) }
      const amount = tokenAmount(action.amount, token, currency, t, language)
      return { title: t('approval.tx.approve', { amount: amount.text }), ...exactOf(amount) }
    }
    case 'nft transfer': {
      const id = shortNumber(action.tokenId)
      const whole = action.tokenId.toString()
      const title =
        action.amount === 1n
          ? t('approval.tx.nft', { id })
          : t('approval.tx.nfts', { id, amount: amountText(action.amount, 0, language).text })
      return { title, ...(id === whole ? {} : { exact: `#${whole}` }) }
    }
    case 'deploy':
      return { title: t('approval.tx.deploy') }
    case 'known call':
      return {
        title: action.sentence
          ? doesText(action.sentence, { t, language, currency })
          : t('approval.tx.knownCall', { name: action.signature.split('(')[0] ?? '' }),
      }
    case 'unknown call':
      return { title: t('approval.tx.unknownCall') }
  }
}

function tokenAmount(
  amount: bigint,
  token: TransactionDraft['token'],
  native: Currency,
  t: Text,
  language: Language,
) {
  const words = tokenWords(token, native)
  if (words?.type === 'claimed') return signedAmountText(amount, words.currency, language)
  const units = amountText(amount, 0, language)
  return {
    text: t('approval.tx.rawUnits', { amount: units.text }),
    exact: t('approval.tx.rawUnits', { amount: units.exact }),
    shortened: units.shortened,
  }
}

function exactOf(amount: { exact: string; shortened: boolean }): { exact?: string } {
  return amount.shortened ? { exact: amount.exact } : {}
}

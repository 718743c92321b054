// An amount of the network's coin or of a token: what was typed, what it comes to, what it costs, what is missing.
import { useState } from 'react'
import { useLanguage, useText } from '@/components/ui/useText'
import type { Address } from '@/lib/base/address'
import type { Asset } from '@/lib/base/asset'
import type { ParsedAmount } from '@/lib/base/wei'
import { amountText } from '@/lib/i18n/amountText'
import type { InUse } from './inUse'
import {
  type AmountEntry,
  amountOf,
  type Most,
  mostCoins,
  type Shortage,
  shortageOfCoins,
  shortageOfTokens,
} from './sendForm'
import { type SendEstimate, useSendEstimate } from './useSendEstimate'

/** What is counted: the network's own coin without `token`. `balance` is the last known one. */
export interface Coin {
  token?: Address
  symbol: string
  decimals: number
  balance: bigint | undefined
}

export interface CoinSend {
  entry: AmountEntry
  setEntry: (entry: AmountEntry) => void
  amount: ParsedAmount | Most
  estimate: SendEstimate
  /** The balance in words; undefined when it is not known. */
  available: string | undefined
  /** What is wrong with the amount, once it should be said. */
  error: string | undefined
  /** What would be sent; undefined while something is missing. */
  asset: Asset | undefined
}

/** `pressed`: the user tried to go on, so that an empty field is an error too. */
export function useCoinSend(inUse: InUse, coin: Coin, to: Address | undefined, pressed: boolean): CoinSend {
  const t = useText()
  const language = useLanguage()
  const { account, network } = inUse
  const { token, symbol, decimals } = coin
  const [entry, setEntry] = useState<AmountEntry>({ type: 'typed', text: '' })
  const tokenMost: Most =
    coin.balance === undefined ? { type: 'unknown' } : { type: 'amount', value: coin.balance }
  const typed = amountOf(entry, decimals, token ? tokenMost : { type: 'unknown' })
  const sure = typed.type === 'amount' && typed.value > 0n ? typed.value : undefined
  const takesAllCoins = !token && entry.type === 'all'
  const tooMany = token && sure !== undefined && coin.balance !== undefined && sure > coin.balance
  const estimate = useSendEstimate({
    chainId: network.chainId,
    from: account.address,
    // A send of all may be asked before there is a recipient; our own address stands in.
    to: to ?? (takesAllCoins ? account.address : undefined),
    asset: takesAllCoins
      ? { type: 'native', amountWei: 0n }
      : sure === undefined || tooMany
        ? undefined
        : assetOf(coin, sure),
  })
  const amount = token ? typed : amountOf(entry, decimals, mostCoins(estimate))
  const balance = !token && estimate.type === 'estimated' ? estimate.balanceWei : coin.balance
  const inWords = (value: bigint) => `${amountText(value, decimals, language, 8).text} ${symbol}`

  const shortage: Shortage =
    amount.type !== 'amount'
      ? { type: 'nothing' }
      : token
        ? shortageOfTokens(amount.value, balance, estimate)
        : shortageOfCoins(amount.value, estimate)

  const error = ((): string | undefined => {
    if (amount.type === 'empty') return pressed ? t('amount.empty') : undefined
    if (amount.type === 'not a number') return t('amount.notANumber')
    if (amount.type === 'too many decimals') return t('amount.tooManyDecimals', { symbol, decimals })
    if (amount.type === 'unknown' && token && entry.type === 'all') return t('send.tokenBalanceUnknown')
    if (amount.type !== 'amount') return undefined
    if (amount.value === 0n) {
      if (entry.type === 'all' && !token) return t('send.notEnoughForFee')
      return pressed || entry.type === 'all' ? t('send.zero') : undefined
    }
    if (shortage.type === 'coins') {
      const values = { needed: inWords(shortage.neededWei), available: inWords(shortage.balanceWei) }
      return t('send.notEnough', { symbol, ...values })
    }
    if (shortage.type === 'tokens') {
      return t('send.tokenShort', { symbol, available: inWords(shortage.balance) })
    }
    if (shortage.type === 'fee') return feeSentence(shortage)
    if (!token && estimate.type !== 'estimated' && balance !== undefined && amount.value > balance) {
      return t('send.notEnough', { symbol, needed: inWords(amount.value), available: inWords(balance) })
    }
    return undefined
  })()

  function feeSentence(missing: { neededWei: bigint; balanceWei: bigint }): string {
    const { currency } = network
    const words = (wei: bigint) =>
      `${amountText(wei, currency.decimals, language, 8).text} ${currency.symbol}`
    return t('send.feeShort', {
      symbol: currency.symbol,
      needed: words(missing.neededWei),
      available: words(missing.balanceWei),
    })
  }

  return {
    entry,
    setEntry,
    amount,
    estimate,
    available: balance === undefined ? undefined : inWords(balance),
    error,
    asset:
      amount.type === 'amount' && amount.value > 0n && error === undefined
        ? assetOf(coin, amount.value)
        : undefined,
  }
}

function assetOf({ token }: Coin, amount: bigint): Asset {
  return token ? { type: 'erc20', token, amount } : { type: 'native', amountWei: amount }
}

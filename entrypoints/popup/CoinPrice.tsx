// What the balance is worth in US dollars, as a contract on the network says, and by the user's own price: source and age
// stand beside each.
import { useCallback, useEffect, useState } from 'react'
import { sendCommand } from '@/components/command'
import { HowKnownBadge } from '@/components/ui/HowKnownBadge'
import { RelativeTime } from '@/components/ui/RelativeTime'
import { useLanguage, useText } from '@/components/ui/useText'
import type { Known } from '@/lib/base/known'
import { amountText } from '@/lib/i18n/amountText'
import type { CommandResult } from '@/lib/messages/commands'
import type { ShownPrice } from '@/lib/messages/commands/prices'

type ShownPrices = CommandResult<'readPrice'>

const refreshEveryMs = 60_000

/** Nothing where there is no price: no feed, an old one, or no answer, and none typed. Give it a key of the chain. */
export function CoinPrice(props: { chainId: number; balance: { value: bigint; decimals: number } }) {
  const prices = usePrices(props.chainId)
  if (!prices) return null
  const { feed, typed } = prices
  return (
    <>
      {'value' in feed && <Worth balance={props.balance} price={feed} />}
      {typed && <Worth balance={props.balance} price={typed} />}
    </>
  )
}

function Worth(props: { balance: { value: bigint; decimals: number }; price: Known<ShownPrice> }) {
  const t = useText()
  const language = useLanguage()
  const { amount, decimals, source, madeAt } = props.price.value
  const { value, decimals: coinDecimals } = props.balance
  // In cents, cut like every amount.
  const cents = (value * amount * 100n) / 10n ** BigInt(coinDecimals + decimals)
  const dollars = amountText(cents, 2, language, 2)
  const by = { chainlink: 'Chainlink', uniswap: t('popup.price.mean'), typed: t('popup.price.typed') }
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-xs text-on-hero-soft">
      <span className="text-sm font-medium text-on-hero" title={dollars.exact}>
        {t('popup.price', { dollars: dollars.text })}
      </span>
      <span>{by[source]}</span>
      <span aria-hidden>·</span>
      <RelativeTime at={madeAt} />
      {source !== 'typed' && <HowKnownBadge known={props.price.known} tone="onHero" />}
    </div>
  )
}

function usePrices(chainId: number): ShownPrices | undefined {
  const [prices, setPrices] = useState<ShownPrices>()
  const refresh = useCallback(async () => {
    const answer = await sendCommand('readPrice', { chainId }).catch(() => undefined)
    // A price that can't be had now is none: an old one would be taken for today's.
    setPrices(answer)
    return answer
  }, [chainId])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const go = async () => {
      const answer = await refresh()
      const isOffered = !answer || 'value' in answer.feed || answer.feed.type !== 'no feed'
      if (!isOver && isOffered) timer = setTimeout(() => void go(), refreshEveryMs)
    }
    void go()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [refresh])
  return prices
}

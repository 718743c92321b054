// What the balance is worth in US dollars, where a contract on the network says so: its source and age stand beside it.
import { useCallback, useEffect, useState } from 'react'
import { sendCommand } from '@/components/command'
import { HowKnownBadge } from '@/components/ui/HowKnownBadge'
import { RelativeTime } from '@/components/ui/RelativeTime'
import { useLanguage, useText } from '@/components/ui/useText'
import type { Known } from '@/lib/base/known'
import { amountText } from '@/lib/i18n/amountText'
import type { ShownPrice } from '@/lib/messages/commands/prices'

const refreshEveryMs = 60_000

/** Nothing where there is no price: no feed, an old one, or no answer. Give it a key of the chain. */
export function CoinPrice(props: { chainId: number; balance: { value: bigint; decimals: number } }) {
  const t = useText()
  const language = useLanguage()
  const price = usePrice(props.chainId)
  if (!price) return null
  const { amount, decimals, source, madeAt } = price.value
  const { value, decimals: coinDecimals } = props.balance
  // In cents, cut like every amount.
  const cents = (value * amount * 100n) / 10n ** BigInt(coinDecimals + decimals)
  const dollars = amountText(cents, 2, language, 2)
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-xs text-on-hero-soft">
      <span className="text-sm font-medium text-on-hero" title={dollars.exact}>
        {t('popup.price', { dollars: dollars.text })}
      </span>
      <span>{source === 'chainlink' ? 'Chainlink' : t('popup.price.mean')}</span>
      <span aria-hidden>·</span>
      <RelativeTime at={madeAt} />
      <HowKnownBadge known={price.known} tone="onHero" />
    </div>
  )
}

function usePrice(chainId: number): Known<ShownPrice> | undefined {
  const [price, setPrice] = useState<Known<ShownPrice>>()
  const refresh = useCallback(async () => {
    const answer = await sendCommand('readPrice', { chainId }).catch(() => undefined)
    // A price that can't be had now is none: an old one would be taken for today's.
    setPrice(answer && 'value' in answer ? answer : undefined)
    return answer
  }, [chainId])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const go = async () => {
      const answer = await refresh()
      const isOffered = !answer || 'value' in answer || answer.type !== 'no feed'
      if (!isOver && isOffered) timer = setTimeout(() => void go(), refreshEveryMs)
    }
    void go()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [refresh])
  return price
}

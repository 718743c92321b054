// An amount of a currency or token. Short for reading; the exact value is always one step away.
import { clsx } from 'clsx'
import { useState } from 'react'
import { amountText } from '@/lib/i18n/amountText'
import { useLanguage, useText } from './useText'

/**
 * `value` in smallest units. Digits that are left out are cut, never rounded up, and a dotted line says so:
 * the exact amount is the tooltip, and with `expandable` a press shows it. `digits` is how many decimals are shown.
 */
export function Amount(props: {
  value: bigint
  decimals: number
  symbol?: string | undefined
  digits?: number
  expandable?: boolean
  /** '+' or '−' before the amount, for what comes in or goes out. */
  sign?: '+' | '−' | undefined
}) {
  const language = useLanguage()
  const t = useText()
  const [expanded, setExpanded] = useState(false)
  const { text, exact, shortened } = amountText(props.value, props.decimals, language, props.digits)
  const symbol = props.symbol === undefined ? '' : `\u00a0${props.symbol}`
  const sign = props.sign ?? ''
  if (!shortened) return <span className="break-words">{`${sign}${text}${symbol}`}</span>
  const title = `${sign}${exact}${symbol}`
  const dotted = 'underline decoration-current/45 decoration-dotted decoration-1 underline-offset-4'
  if (!props.expandable) {
    return <span title={title} className={clsx('break-words', dotted)}>{`${sign}${text}${symbol}`}</span>
  }
  return (
    <button
      type="button"
      title={expanded ? t('common.showShort') : title}
      aria-expanded={expanded}
      onClick={() => setExpanded(!expanded)}
      className={clsx(
        'rounded-md text-inherit select-text',
        expanded
          ? 'text-left text-[max(0.8125rem,0.5em)] leading-snug tracking-normal break-all'
          : ['break-words', dotted],
      )}
    >
      {expanded ? title : `${sign}${text}${symbol}`}
    </button>
  )
}

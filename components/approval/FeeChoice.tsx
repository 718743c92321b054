// What the network takes: three speeds, the site's own wish, or the user's numbers.
import { clsx } from 'clsx'
import { useId } from 'react'
import { type Fees, priceNowWei } from '@/lib/base/transaction'
import type {
  TransactionDraft,
  TransactionEdits,
  TransactionRequest,
} from '@/lib/requests/approvals/question'
import type { ExpectedWait } from '@/lib/transactions/waiting'
import { Card } from '../ui/Card'
import { useLanguage, useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { type Currency, costText } from './costText'
import { feeTotals, gweiText } from './feeNumbers'

export type Speed = NonNullable<TransactionEdits['feeChoice']>

export function FeeChoice(props: {
  draft: TransactionDraft
  request: TransactionRequest
  currency: Currency
  /** The choice on its way to the background, until the numbers are there. */
  pending: Speed | undefined
  disabled: boolean
  onChoose: (speed: Speed) => void
  /** Missing where it can't be chosen. */
  onCritical?: (critical: boolean) => void
}) {
  const t = useText()
  const language = useLanguage()
  const { draft, currency, onCritical } = props
  const { heardOf } = draft.feeOptions
  const { gas, fees } = draft.unsigned
  const expectedGas =
    draft.gasEstimate.type === 'estimated' && draft.gasEstimate.gas < gas ? draft.gasEstimate.gas : gas
  const chosen = props.pending ?? draft.feeChoice
  const highest = costText(feeTotals(gas, fees, draft.feeOptions.baseFeeWei).highestWei, currency, language)
  const options: [Speed | 'custom', Fees][] = [
    ['slow', draft.feeOptions.slow],
    ['normal', draft.feeOptions.normal],
    ['fast', draft.feeOptions.fast],
  ]
  if (props.request.fees) options.push(['site', props.request.fees])
  if (chosen === 'custom') options.push(['custom', fees])
  const name = useId()
  return (
    <Card
      title={t('approval.fee.title', { symbol: currency.symbol })}
      aside={<span className="text-xs text-success-ink">{t('approval.fee.nothingForUs')}</span>}
    >
      <div
        role="radiogroup"
        aria-label={t('approval.fee.title', { symbol: currency.symbol })}
        className={clsx('grid gap-1.5', options.length === 4 ? 'grid-cols-2' : 'grid-cols-3')}
      >
        {options.map(([speed, speedFees]) => {
          const { nowWei } = feeTotals(expectedGas, speedFees, draft.feeOptions.baseFeeWei)
          const cost = costText(nowWei, currency, language)
          const gwei = gweiText(priceNowWei(speedFees, draft.feeOptions.baseFeeWei))
          return (
            <label
              key={speed}
              title={cost.exact}
              className={clsx(
                'relative flex min-w-0 cursor-pointer flex-col gap-px rounded-control border px-2.5 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus',
                speed === chosen
                  ? 'border-brand bg-brand-soft text-brand-ink'
                  : 'border-line hover:border-edge hover:bg-sunken',
              )}
            >
              <input
                type="radio"
                name={name}
                className="sr-only"
                checked={speed === chosen}
                disabled={props.disabled}
                onChange={() => speed !== 'custom' && props.onChoose(speed)}
              />
              <span className="text-sm font-semibold">{t(`approval.fee.${speed}`)}</span>
              <span className="text-sm break-words">{cost.number}</span>
              <span className={clsx('text-2xs', speed === chosen ? 'text-brand-ink' : 'text-faint')}>
                {t('approval.fee.gwei', { amount: gwei })}
              </span>
              <Wait wait={waitOf(draft, speed, speed === chosen)} strong={speed === chosen} />
            </label>
          )
        })}
      </div>
      <p title={highest.exact} className="mt-2 text-xs text-faint">
        {t('approval.fee.atMost', { amount: highest.text })}
        {heardOf && ` · ${t('fees.heardOf', { ...heardOf })}`}
      </p>
      {onCritical && (
        <label className="mt-2.5 flex cursor-pointer items-start gap-2 text-sm">
          <input
            type="checkbox"
            className="mt-0.5 size-4 shrink-0 accent-brand"
            checked={draft.critical ?? false}
            disabled={props.disabled}
            onChange={(event) => onCritical(event.target.checked)}
          />
          <span>
            {t('fees.critical')} <span className="text-xs text-faint">{t('fees.critical.hint')}</span>
          </span>
        </label>
      )}
    </Card>
  )
}

/** The site's and the user's own fees are known only where they are the chosen ones. */
function waitOf(
  draft: TransactionDraft,
  speed: Speed | 'custom',
  isChosen: boolean,
): ExpectedWait | undefined {
  if (speed !== 'site' && speed !== 'custom') return draft.feeOptions.waits?.[speed]
  return isChosen ? draft.wait : undefined
}

function Wait(props: { wait: ExpectedWait | undefined; strong: boolean }) {
  const t = useText()
  const { wait } = props
  if (!wait) return null
  return (
    <span className={clsx('text-2xs', props.strong ? 'text-brand-ink' : 'text-faint')}>
      {wait.type === 'long'
        ? t('fees.wait.long')
        : wait.ms === undefined
          ? t('fees.wait.blocks', { count: wait.blocks })
          : wait.ms < 90_000
            ? t('fees.wait.seconds', { seconds: Math.round(wait.ms / 1000) })
            : t('fees.wait.minutes', { minutes: Math.round(wait.ms / 60_000) })}
    </span>
  )
}

/** Of the size of what comes. */
export function FeeChoiceSkeleton(props: { currency: Currency }) {
  const t = useText()
  return (
    <Card
      title={t('approval.fee.title', { symbol: props.currency.symbol })}
      aside={<span className="text-xs text-success-ink">{t('approval.fee.nothingForUs')}</span>}
    >
      <div className="grid grid-cols-3 gap-1.5">
        {(['slow', 'normal', 'fast'] as const).map((speed) => (
          <div key={speed} className="flex flex-col gap-px rounded-control border border-line px-2.5 py-2">
            <span className="text-sm font-semibold text-faint">{t(`approval.fee.${speed}`)}</span>
            <span className="flex h-5 items-center">
              <Skeleton width="85%" height="0.7rem" />
            </span>
            <span className="flex h-4 items-center">
              <Skeleton width="50%" height="0.5rem" />
            </span>
          </div>
        ))}
      </div>
      <p className="mt-2 flex h-[1.1rem] items-center">
        <Skeleton width="45%" height="0.6rem" />
      </p>
    </Card>
  )
}

// What a send costs at most, or why that is not known.
import type { ReactNode } from 'react'
import { Amount } from '@/components/ui/Amount'
import { Notice } from '@/components/ui/Notice'
import { useText } from '@/components/ui/useText'
import { Skeleton } from '@/components/ui/Waiting'
import type { Network } from '@/lib/chain/networks/network'
import type { SendEstimate } from './useSendEstimate'

/** `amountWei` is what goes of the network's own coin; undefined shows no total. */
export function SendCost(props: {
  estimate: SendEstimate
  currency: Network['currency']
  amountWei: bigint | undefined
}) {
  const t = useText()
  const { estimate, amountWei } = props
  const { decimals, symbol } = props.currency
  return (
    <>
      <dl className="flex flex-col gap-1.5 rounded-control bg-sunken px-3.5 py-2.5 text-sm">
        <Cost label={t('send.fee')} working={estimate.type === 'working'}>
          {estimate.type === 'estimated' ? (
            <Amount value={estimate.feeWei} decimals={decimals} symbol={symbol} expandable />
          ) : (
            <span className="text-faint">
              {t(estimate.type === 'failed' ? 'popup.balance.unknown' : 'send.feeUnknown')}
            </span>
          )}
        </Cost>
        {estimate.type === 'estimated' && amountWei !== undefined && (
          <Cost label={t('send.total')} working={false}>
            <span className="font-semibold">
              <Amount
                value={amountWei + estimate.feeWei}
                decimals={decimals}
                symbol={symbol}
                digits={8}
                expandable
              />
            </span>
          </Cost>
        )}
      </dl>
      {estimate.type === 'failed' && (
        <Notice tone="caution" title={t('send.estimateFailed')} announce>
          <p className="break-words">{estimate.reason}</p>
          <p className="mt-1">{t('send.estimateFailedHint')}</p>
        </Notice>
      )}
    </>
  )
}

function Cost(props: { label: string; working: boolean; children: ReactNode }) {
  const t = useText()
  return (
    <div className="flex min-h-5 items-center justify-between gap-3">
      <dt className="shrink-0 text-soft">{props.label}</dt>
      <dd className="min-w-0 text-right">
        {props.working ? (
          <>
            <Skeleton width="6rem" />
            <span className="sr-only">{t('send.feeWorking')}</span>
          </>
        ) : (
          props.children
        )}
      </dd>
    </div>
  )
}

// Everything that came for an order, or waits: how much, from whom, in which block, and how that is known.
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import type { PaidPart } from '@/lib/payments/paidParts'
import type { PaymentStatus } from '@/lib/payments/paymentStatus'
import type { WaitingPayment } from '@/lib/payments/waitingPayments'
import { AddressView, HashLink } from '../ui/AddressView'
import { Amount } from '../ui/Amount'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { NetworkBadge } from '../ui/NetworkBadge'
import { RelativeTime } from '../ui/RelativeTime'
import { useText } from '../ui/useText'
import { hostOf } from './reasonSentence'
import type { Unit } from './unitOf'

export function CameList(props: {
  status: PaymentStatus
  unit: Unit
  chainId: number
  networks: readonly Network[]
}) {
  const t = useText()
  const { status, unit, networks, chainId } = props
  const explorer = networks.find((network) => network.chainId === chainId)?.explorer
  const parts = [...status.parts].reverse()
  if (parts.length === 0 && status.pending.length === 0 && status.strays.length === 0) {
    return <p className="py-1 text-sm text-faint">{t('payments.cameNothing')}</p>
  }
  return (
    <ul className="-my-2 divide-y divide-line">
      {status.pending.map((one) => (
        <Row
          key={one.transactionHash}
          amount={<Amount value={one.amount} {...unit} sign="+" expandable />}
          from={<AddressView address={one.sender} form="short" blockie explorer={explorer} />}
          gone={one.fate === 'replaced'}
          where={<Fate one={one} explorer={explorer} />}
          hash={<HashLink hash={one.transactionHash} explorer={explorer} copy />}
        />
      ))}
      {parts.map((part) => (
        <ArrivedRow
          key={part.arrival.id}
          part={part}
          explorer={explorer}
          amount={<Amount value={part.arrival.amount} {...unit} sign="+" expandable />}
        />
      ))}
      {status.strays.map((part) => {
        const { arrival } = part
        const network = networks.find((one) => one.chainId === arrival.chainId)
        const shown = arrival.token ? { decimals: 0, symbol: '' } : (network?.currency ?? unit)
        return (
          <ArrivedRow
            key={arrival.id}
            part={part}
            explorer={network?.explorer}
            stray
            amount={
              <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
                <Amount
                  value={arrival.amount}
                  decimals={shown.decimals}
                  symbol={shown.symbol === '' ? undefined : shown.symbol}
                  sign="+"
                  expandable
                />
                {arrival.token && <AddressView address={arrival.token} form="short" />}
                {arrival.chainId !== chainId && <NetworkBadge network={network} chainId={arrival.chainId} />}
              </span>
            }
          />
        )
      })}
    </ul>
  )
}

/** Whether it still waits, and what happened to it where it does not. */
function Fate(props: { one: WaitingPayment; explorer: string | undefined }) {
  const t = useText()
  const { fate, endpoint, at, lastSeenAt, by } = props.one
  const seenBy = { endpoint: hostOf(endpoint) }
  return (
    <>
      <span>{fate === 'waits' ? t('payments.waits', seenBy) : t(`payments.fate.${fate}`, seenBy)}</span>
      {by ? (
        <HashLink hash={by} explorer={props.explorer} copy />
      ) : (
        <RelativeTime at={fate === 'vanished' ? lastSeenAt : at} />
      )}
    </>
  )
}

function ArrivedRow(props: {
  part: PaidPart
  explorer: string | undefined
  amount: ReactNode
  stray?: boolean
}) {
  const t = useText()
  const { arrival, standing } = props.part
  const number = arrival.block.number.toString()
  return (
    <Row
      gone={standing.type === 'left'}
      amount={props.amount}
      from={
        arrival.payer ? (
          <AddressView address={arrival.payer} form="short" blockie explorer={props.explorer} />
        ) : (
          <span className="text-soft">{t('payments.fromUnknown')}</span>
        )
      }
      where={
        <>
          <span>
            {standing.type === 'stands' ? (
              <>
                {t('payments.inBlock', { number })}
                {' · '}
                {t('payments.count', { count: Number(standing.confirmations) })}
              </>
            ) : (
              t(standing.type === 'left' ? 'payments.leftBlock' : 'payments.unknownBlock', { number })
            )}
          </span>
          <RelativeTime at={Number(arrival.block.timestampSeconds) * 1_000} />
          <HowKnownBadge known={arrival.known} />
        </>
      }
      hash={
        arrival.transactionHash ? (
          <HashLink hash={arrival.transactionHash} explorer={props.explorer} copy />
        ) : (
          <HashLink hash={arrival.block.hash} explorer={props.explorer} kind="block" copy />
        )
      }
    />
  )
}

function Row(props: {
  amount: ReactNode
  from: ReactNode
  where: ReactNode
  hash: ReactNode
  gone?: boolean
}) {
  const t = useText()
  return (
    <li className="flex flex-col gap-1 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className={clsx('text-lg font-semibold', props.gone && 'line-through decoration-danger')}>
          {props.amount}
        </span>
        {props.hash}
      </div>
      <div className="flex flex-wrap items-center gap-x-1.5 text-sm">
        <span className="text-faint">{t('payments.from')}</span>
        {props.from}
      </div>
      <div
        className={clsx(
          'flex flex-wrap items-center gap-x-2.5 text-sm',
          props.gone ? 'text-danger-ink' : 'text-soft',
        )}
      >
        {props.where}
      </div>
    </li>
  )
}

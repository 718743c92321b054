// One transaction on one line of a list: what, to whom, how much, how it stands, when.
import { ArrowUpRight, FileCode, FilePlus2, Image, type LucideIcon, ShieldCheck } from 'lucide-react'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import type { Activity } from '@/lib/storage/read'
import { ExplorerLink } from '../ui/AddressView'
import { Amount } from '../ui/Amount'
import { RelativeTime } from '../ui/RelativeTime'
import { shortHex } from '../ui/shortHex'
import { shortNumber } from '../ui/shortNumber'
import { useText } from '../ui/useText'
import { type Description, describeActivity } from './describeActivity'
import { StatusWord } from './StatusWord'

const signs: Record<Description['kind'], LucideIcon> = {
  send: ArrowUpRight,
  'token transfer': ArrowUpRight,
  'token approve': ShieldCheck,
  'nft transfer': Image,
  deploy: FilePlus2,
  'known call': FileCode,
  'unknown call': FileCode,
}

/** `onOpen` shows the details. The explorer link stands beside the row's button, not in it. */
export function ActivityRow(props: {
  activity: Activity
  network: Network | undefined
  accounts: readonly Account[]
  onOpen: () => void
}) {
  const t = useText()
  const { activity, network } = props
  const { kind, what, other, amount } = describeActivity(activity, network?.currency)
  const Sign = signs[kind]
  const hash = activity.transaction.signed?.hash
  const who = other
    ? (props.accounts.find((account) => account.address === other)?.name ?? shortHex(other))
    : t('activity.newContract')
  return (
    <li className="relative flex items-center pr-2 transition-colors hover:bg-sunken">
      <button
        type="button"
        onClick={props.onOpen}
        className="flex min-w-0 flex-1 items-center gap-3 rounded-control py-2.5 pl-4 text-left focus-visible:-outline-offset-2"
      >
        <span className="grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
          <Sign aria-hidden size={16} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex items-baseline justify-between gap-3">
            <span className="truncate font-semibold">{t(what)}</span>
            <span className="max-w-[60%] shrink-0 truncate font-medium">
              <ActivityAmount amount={amount} outgoing={kind !== 'token approve'} />
            </span>
          </span>
          <span className="flex items-center justify-between gap-2.5 text-xs text-faint">
            <span className="flex shrink-0 items-center gap-1">
              <StatusWord status={activity.status} />
              <span aria-hidden>·</span>
              <RelativeTime at={activity.transaction.reservedAt} narrow />
            </span>
            <span className="min-w-0 truncate" title={other}>
              <span className="sr-only">
                {t(kind === 'unknown call' ? 'activity.contract' : 'activity.to', { who })}
              </span>
              <span aria-hidden>{who}</span>
            </span>
          </span>
        </span>
      </button>
      {hash && network?.explorer ? (
        <ExplorerLink href={`${network.explorer}/tx/${hash}`} />
      ) : (
        <span className="w-2 shrink-0" />
      )}
    </li>
  )
}

/** What left, or may leave. */
export function ActivityAmount(props: {
  amount: Description['amount']
  outgoing: boolean
  expandable?: boolean
}) {
  const t = useText()
  const { amount } = props
  if (!amount) return null
  if (amount.type === 'nft') {
    const id = `#${shortNumber(amount.tokenId)}`
    return <span title={`#${amount.tokenId}`}>{amount.count === 1n ? id : `${amount.count} × ${id}`}</span>
  }
  if (amount.type === 'unlimited') return <>{`${t('activity.unlimited')} ${amount.symbol ?? ''}`.trim()}</>
  return (
    <Amount
      value={amount.value}
      decimals={amount.decimals}
      symbol={amount.symbol}
      sign={props.outgoing && amount.value > 0n ? '−' : undefined}
      expandable={props.expandable ?? false}
    />
  )
}

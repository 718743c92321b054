// One account on the accounts page: who it is, what it holds, and its place in the order.
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ChevronDown, Pencil, Settings2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import type { Settings } from '@/lib/storage/database'
import type { NumberedPhrase } from '../accounts/phrasesOf'
import { AddressView } from '../ui/AddressView'
import { Blockie } from '../ui/Blockie'
import { Button, IconButton } from '../ui/Button'
import { Tag } from '../ui/NetworkBadge'
import { useText } from '../ui/useText'
import { AccountBalances } from './AccountBalances'
import { ManageAccount } from './ManageAccount'

/** `onMove(-1)` moves it up. The arrow keys do the same while a move button has the focus. */
export function AccountCard(props: {
  account: Account
  /** From 0; without one it can't be moved. */
  place: number | undefined
  count: number
  networks: readonly Network[]
  settings: Settings
  phrases: readonly NumberedPhrase[]
  onMove: (by: -1 | 1) => Promise<void>
  onRename: () => void
  onRemove: () => void
  onUse: () => void
}) {
  const t = useText()
  const { account, place, count } = props
  const { name, source, visibleToSites } = account
  const panel = useId()
  const [open, setOpen] = useState<'balances' | 'manage'>()
  const toggle = (which: 'balances' | 'manage') => setOpen(open === which ? undefined : which)
  const inUse = props.settings.selectedAddress === account.address
  const explorer = props.networks.find(({ chainId }) => chainId === props.settings.selectedChainId)?.explorer
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)

  /** A card that moves loses the focus, and a button at the end of its way is disabled: keep it on one of the two. */
  const moved = useRef<-1 | 1>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of place that takes the focus away.
  useEffect(() => {
    const [pressed, other] = moved.current === -1 ? [up, down] : [down, up]
    if (moved.current === undefined) return
    moved.current = undefined
    if (pressed.current && !pressed.current.disabled) pressed.current.focus()
    else other.current?.focus()
  }, [place])
  const move = (by: -1 | 1) => {
    moved.current = by
    void props.onMove(by)
  }
  const arrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li
      className={clsx(
        'rounded-card border bg-surface shadow-lift transition-colors',
        inUse ? 'border-brand' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4">
        <div className="flex min-w-0 flex-1 basis-72 items-center gap-4">
          <Blockie address={account.address} size={44} />
          <div className="min-w-0 flex-1">
            <div className="flex min-w-0 items-center gap-2">
              <h2 className="min-w-0 truncate text-lg font-semibold" title={name}>
                {name}
              </h2>
              {inUse && <Tag>{t('dashboard.accounts.inUse')}</Tag>}
              {source.type !== 'phrase' && <Tag>{t(`sources.accounts.tag.${source.type}`)}</Tag>}
              {account.savings && <Tag>{t('sources.accounts.tag.savings')}</Tag>}
              {!visibleToSites && source.type !== 'watch-only' && (
                <Tag>{t('sources.accounts.tag.notOffered')}</Tag>
              )}
            </div>
            <AddressView address={account.address} form="short" copy explorer={explorer} />
          </div>
        </div>
        <div className="ml-auto flex items-center gap-1">
          {!inUse && (
            <Button
              size="small"
              aria-label={t('dashboard.accounts.useNamed', { name })}
              onClick={props.onUse}
            >
              {t('dashboard.accounts.use')}
            </Button>
          )}
          <Button
            size="small"
            variant="ghost"
            aria-expanded={open === 'balances'}
            aria-controls={panel}
            aria-label={t('dashboard.accounts.balances', { name })}
            onClick={() => toggle('balances')}
          >
            <span className="inline-flex items-center gap-1.5">
              {t('dashboard.accounts.balances.show')}
              <ChevronDown
                aria-hidden
                size={16}
                className={clsx('transition-transform', open === 'balances' && 'rotate-180')}
              />
            </span>
          </Button>
          <IconButton
            label={t('sources.accounts.manageNamed', { name })}
            icon={Settings2}
            aria-expanded={open === 'manage'}
            aria-controls={panel}
            onClick={() => toggle('manage')}
          />
          <IconButton
            label={t('dashboard.accounts.rename', { name })}
            icon={Pencil}
            onClick={props.onRename}
          />
          {count > 1 && place !== undefined && (
            <>
              <IconButton
                ref={up}
                label={t('dashboard.accounts.up', { name })}
                icon={ArrowUp}
                disabled={place === 0}
                onClick={() => move(-1)}
                onKeyDown={arrow}
              />
              <IconButton
                ref={down}
                label={t('dashboard.accounts.down', { name })}
                icon={ArrowDown}
                disabled={place === count - 1}
                onClick={() => move(1)}
                onKeyDown={arrow}
              />
            </>
          )}
        </div>
      </div>
      <div id={panel} hidden={!open}>
        {open === 'balances' && <AccountBalances account={account} networks={props.networks} />}
        {open === 'manage' && (
          <ManageAccount account={account} phrases={props.phrases} onRemove={props.onRemove} />
        )}
      </div>
    </li>
  )
}

// The user's accounts: in their order, with names, addresses and balances. A thousand of them are searched and shown
// page by page.
import { Import, Plus, Telescope } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { findAccounts } from '../accounts/findAccounts'
import { phrasesOf } from '../accounts/phrasesOf'
import { sendCommand } from '../command'
import { moveItem } from '../settings/moveItem'
import { Button } from '../ui/Button'
import { LongList } from '../ui/LongList'
import { useDeed, useFlash } from '../ui/useFlash'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { AccountCard } from './AccountCard'
import { AddAccountDialog } from './AddAccountDialog'
import { BackupReminder } from './BackupReminder'
import { HiddenAccounts } from './HiddenAccounts'
import { NameDialog } from './NameDialog'
import { PageTitle } from './PageTitle'
import { RemoveAccountDialog } from './RemoveAccountDialog'
import { routeHref } from './route'

type Doing = { type: 'add' } | { type: 'rename' | 'remove'; account: Account }

export function AccountsPage() {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const accounts = useSharedValue(readAccounts)
  const networks = useSharedValue(readNetworks)
  const settings = useSharedValue(readSettings)
  const [doing, setDoing] = useState<Doing>()
  const moving = useRef(false)
  const inSight = accounts?.filter(({ hidden }) => !hidden) ?? []
  const phrases = phrasesOf(accounts ?? [])

  /** Among those in sight; the hidden ones keep their places behind them. */
  const move = async (account: Account, by: number) => {
    if (!accounts || moving.current) return
    const addresses = inSight.map(({ address }) => address)
    const order = moveItem(addresses, addresses.indexOf(account.address), by)
    const hidden = accounts.flatMap((other) => (other.hidden ? [other.address] : []))
    moving.current = true
    const done = await deed(() => sendCommand('orderAccounts', { addresses: [...order, ...hidden] }))
    moving.current = false
    const place = order.indexOf(account.address) + 1
    if (done) flash({ tone: 'done', text: t('dashboard.accounts.moved', { name: account.name, place }) })
  }

  return (
    <>
      <PageTitle
        title={t('dashboard.page.accounts')}
        lead={t('sources.accounts.lead')}
        action={
          <Button variant="primary" icon={Plus} onClick={() => setDoing({ type: 'add' })}>
            {t('dashboard.accounts.add')}
          </Button>
        }
      />
      <BackupReminder />
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        <PageLink href={routeHref({ page: 'import' })} icon={Import} text={t('sources.title')} />
        <PageLink
          href={routeHref({ page: 'discover' })}
          icon={Telescope}
          text={t('sources.accounts.discover')}
        />
      </div>
      {accounts && networks && settings ? (
        <>
          <LongList
            rows={inSight}
            keyOf={({ address }) => address}
            find={findAccounts}
            search={t('list.searchAccounts')}
            className="flex flex-col gap-3"
          >
            {(account, isSearching) => (
              <AccountCard
                account={account}
                // A place among what was found would move it somewhere else than it seems.
                place={isSearching ? undefined : inSight.indexOf(account)}
                count={inSight.length}
                networks={networks}
                settings={settings}
                phrases={phrases}
                onMove={(by) => move(account, by)}
                onRename={() => setDoing({ type: 'rename', account })}
                onRemove={() => setDoing({ type: 'remove', account })}
                onUse={() => void deed(() => sendCommand('selectAccount', { address: account.address }))}
              />
            )}
          </LongList>
          <HiddenAccounts
            accounts={accounts.filter(({ hidden }) => hidden)}
            onRemove={(account) => setDoing({ type: 'remove', account })}
          />
        </>
      ) : (
        <Waiting />
      )}
      {doing?.type === 'add' && accounts && (
        <AddAccountDialog accounts={accounts} onClose={() => setDoing(undefined)} />
      )}
      {doing?.type === 'remove' && accounts && (
        <RemoveAccountDialog
          account={doing.account}
          accounts={accounts}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing?.type === 'rename' && (
        <NameDialog
          // Another account is another form.
          key={doing.account.address}
          title={t('dashboard.accounts.rename.title')}
          text={undefined}
          start={doing.account.name}
          submit={t('common.save')}
          onClose={() => setDoing(undefined)}
          onSubmit={async (name) => {
            const { address } = doing.account
            if (await deed(() => sendCommand('renameAccount', { address, name }))) setDoing(undefined)
          }}
        />
      )}
    </>
  )
}

function PageLink(props: { href: string; icon: typeof Import; text: string }) {
  const { icon: Icon } = props
  return (
    <a
      href={props.href}
      className="inline-flex min-h-9 items-center gap-2 font-semibold text-brand-ink hover:underline"
    >
      <Icon aria-hidden size={18} />
      {props.text}
    </a>
  )
}

function Waiting() {
  return (
    <ul className="flex flex-col gap-3">
      {[0, 1, 2].map((place) => (
        <li key={place} className="rounded-card border border-line bg-surface p-4">
          <div className="flex items-center gap-4">
            <Skeleton width="2.75rem" height="2.75rem" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton width="9rem" />
              <Skeleton width="13rem" height="0.8rem" />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

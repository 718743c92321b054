// The user's accounts: in their order, with names, addresses and balances.
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { moveItem } from '../settings/moveItem'
import { Button } from '../ui/Button'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { AccountCard } from './AccountCard'
import { BackupReminder } from './BackupReminder'
import { NameDialog } from './NameDialog'
import { PageTitle } from './PageTitle'

export function AccountsPage() {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const accounts = useLiveValue(readAccounts, [])
  const networks = useLiveValue(readNetworks, [])
  const settings = useLiveValue(readSettings, [])
  const [naming, setNaming] = useState<{ type: 'new' } | { type: 'rename'; account: Account }>()
  const moving = useRef(false)

  const move = async (from: number, by: number) => {
    const account = accounts?.[from]
    if (!accounts || !account || moving.current) return
    const order = moveItem(
      accounts.map(({ address }) => address),
      from,
      by,
    )
    moving.current = true
    const done = await deed(() => sendCommand('orderAccounts', { addresses: order }))
    moving.current = false
    const place = order.indexOf(account.address) + 1
    if (done) flash({ tone: 'done', text: t('dashboard.accounts.moved', { name: account.name, place }) })
  }

  return (
    <>
      <PageTitle
        title={t('dashboard.page.accounts')}
        lead={t('dashboard.accounts.lead')}
        action={
          <Button variant="primary" icon={Plus} onClick={() => setNaming({ type: 'new' })}>
            {t('dashboard.accounts.add')}
          </Button>
        }
      />
      <BackupReminder />
      {accounts && networks && settings ? (
        <ul className="flex flex-col gap-3">
          {accounts.map((account, place) => (
            <AccountCard
              key={account.address}
              account={account}
              place={place}
              count={accounts.length}
              networks={networks}
              settings={settings}
              onMove={(by) => move(place, by)}
              onRename={() => setNaming({ type: 'rename', account })}
              onUse={() => void deed(() => sendCommand('selectAccount', { address: account.address }))}
            />
          ))}
        </ul>
      ) : (
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
      )}
      <NameDialog
        // Another account is another form.
        key={naming?.type === 'rename' ? naming.account.address : (naming?.type ?? 'closed')}
        open={naming !== undefined}
        title={
          naming?.type === 'rename' ? t('dashboard.accounts.rename.title') : t('dashboard.accounts.add.title')
        }
        text={naming?.type === 'new' ? t('dashboard.accounts.add.text') : undefined}
        start={
          naming?.type === 'rename'
            ? naming.account.name
            : t('dashboard.accounts.default', { number: (accounts?.length ?? 0) + 1 })
        }
        submit={naming?.type === 'rename' ? t('common.save') : t('dashboard.accounts.add')}
        onClose={() => setNaming(undefined)}
        onSubmit={async (name) => {
          const done = await deed(() =>
            naming?.type === 'rename'
              ? sendCommand('renameAccount', { address: naming.account.address, name })
              : sendCommand('addAccount', { name }),
          )
          if (done) setNaming(undefined)
        }}
      />
    </>
  )
}

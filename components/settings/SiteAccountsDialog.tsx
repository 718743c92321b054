// Which accounts a site sees, and which of them it uses.
import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import type { ConnectedSite } from '@/lib/storage/read'
import { findAccounts } from '../accounts/findAccounts'
import { Blockie } from '../ui/Blockie'
import { Button } from '../ui/Button'
import { FormDialog } from '../ui/FormDialog'
import { LongList } from '../ui/LongList'
import { Tag } from '../ui/NetworkBadge'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { useText } from '../ui/useText'
import { OriginText } from './OriginText'

/** Offers the accounts that sites may see. */
export function SiteAccountsDialog(props: {
  site: ConnectedSite
  accounts: readonly Account[]
  onClose: () => void
  onSubmit: (accounts: Address[]) => Promise<void>
}) {
  const t = useText()
  const { permission } = props.site
  const [chosen, setChosen] = useState<readonly Address[]>(permission.accounts)
  const [sending, setSending] = useState(false)
  // Those that the site saw come first: nobody looks for them among a thousand.
  const [offered] = useState(() => seenFirst(props.accounts, permission.accounts))

  const submit = async () => {
    if (chosen.length === 0) return
    setSending(true)
    await props.onSubmit([...chosen])
    setSending(false)
  }

  return (
    <FormDialog
      title={t('dashboard.sites.accounts.title')}
      submit={t('common.save')}
      busy={sending}
      disabled={chosen.length === 0}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <div className="flex flex-col gap-1">
        <OriginText origin={permission.origin} />
        <p className="text-sm text-faint">{t('dashboard.sites.accounts.text')}</p>
      </div>
      <LongList
        rows={offered}
        keyOf={({ address }) => address}
        find={findAccounts}
        search={t('list.searchAccounts')}
        className="divide-y divide-line"
      >
        {({ address, name }) => {
          const sees = chosen.includes(address)
          return (
            <li className="flex items-center gap-3 py-2">
              <label className="flex min-w-0 flex-1 cursor-pointer items-center gap-3 py-1">
                <input
                  type="checkbox"
                  checked={sees}
                  onChange={() =>
                    setChosen(sees ? chosen.filter((other) => other !== address) : [...chosen, address])
                  }
                  className="size-5 shrink-0 accent-brand"
                />
                <Blockie address={address} size={30} />
                <span className="min-w-0">
                  <span className="block truncate font-medium">{name}</span>
                  <span className="block font-mono text-xs text-faint">{shortHex(address)}</span>
                </span>
              </label>
              {chosen[0] === address ? (
                <Tag>{t('dashboard.sites.accounts.inUse')}</Tag>
              ) : (
                sees && (
                  <Button
                    size="small"
                    variant="ghost"
                    aria-label={t('dashboard.sites.accounts.makeFirst', { name })}
                    onClick={() => setChosen([address, ...chosen.filter((other) => other !== address)])}
                  >
                    {t('dashboard.accounts.use')}
                  </Button>
                )
              )}
            </li>
          )
        }}
      </LongList>
      {chosen.length === 0 && (
        <Notice tone="caution" announce>
          {t('dashboard.sites.accounts.none')}
        </Notice>
      )}
    </FormDialog>
  )
}

/** The accounts that sites may see, in their order, after those that this one sees already. */
function seenFirst(accounts: readonly Account[], seen: readonly Address[]): Account[] {
  const offered = accounts.filter(({ visibleToSites, hidden }) => visibleToSites && !hidden)
  const sees = new Set(seen)
  return [
    ...offered.filter(({ address }) => sees.has(address)),
    ...offered.filter(({ address }) => !sees.has(address)),
  ]
}

// The accounts that were put away, at the foot of the accounts page.
import { ChevronDown, Eye, Trash2 } from 'lucide-react'
import type { Account } from '@/lib/accounts/account'
import { findAccounts } from '../accounts/findAccounts'
import { sendCommand } from '../command'
import { AddressView } from '../ui/AddressView'
import { Button, IconButton } from '../ui/Button'
import { LongList } from '../ui/LongList'
import { useDeed } from '../ui/useFlash'
import { useText } from '../ui/useText'

export function HiddenAccounts(props: {
  accounts: readonly Account[]
  onRemove: (account: Account) => void
}) {
  const t = useText()
  if (props.accounts.length === 0) return null
  return (
    <details className="group rounded-card border border-line bg-surface">
      <summary className="flex min-h-13 cursor-pointer list-none items-center justify-between gap-3 px-4 font-semibold focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
        {t('sources.accounts.hidden', { count: props.accounts.length })}
        <ChevronDown
          aria-hidden
          size={17}
          className="text-faint transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-3 border-t border-line px-4 py-3">
        <LongList
          rows={props.accounts}
          keyOf={({ address }) => address}
          find={findAccounts}
          search={t('sources.accounts.searchHidden')}
          className="divide-y divide-line"
        >
          {(account) => <HiddenAccount account={account} onRemove={() => props.onRemove(account)} />}
        </LongList>
      </div>
    </details>
  )
}

function HiddenAccount(props: { account: Account; onRemove: () => void }) {
  const t = useText()
  const deed = useDeed()
  const { address, name } = props.account
  return (
    <li className="flex flex-wrap items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-medium">{name}</p>
        <AddressView address={address} form="short" copy />
      </div>
      <Button
        size="small"
        icon={Eye}
        aria-label={t('sources.accounts.showNamed', { name })}
        onClick={() => void deed(() => sendCommand('hideAccount', { address, hidden: false }))}
      >
        {t('sources.accounts.show')}
      </Button>
      <IconButton
        size="small"
        label={t('sources.accounts.removeNamed', { name })}
        icon={Trash2}
        onClick={props.onRemove}
      />
    </li>
  )
}

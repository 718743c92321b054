// The accounts that were put away, at the foot of the accounts page.
import { ChevronDown, Eye, Trash2 } from 'lucide-react'
import type { Account } from '@/lib/accounts/account'
import { sendCommand } from '../command'
import { AddressView } from '../ui/AddressView'
import { Button, IconButton } from '../ui/Button'
import { useDeed } from '../ui/useFlash'
import { useText } from '../ui/useText'

export function HiddenAccounts(props: {
  accounts: readonly Account[]
  onRemove: (account: Account) => void
}) {
  const t = useText()
  const deed = useDeed()
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
      <ul className="max-h-[32rem] divide-y divide-line overflow-auto border-t border-line">
        {props.accounts.map(({ address, name }) => (
          <li key={address} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
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
              onClick={() => {
                const account = props.accounts.find((other) => other.address === address)
                if (account) props.onRemove(account)
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

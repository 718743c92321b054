// Chooses, adds and renames accounts, above any screen.
import { Check, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import type { Network } from '@/lib/chain/networks/network'
import { readBalance } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { Amount } from '../ui/Amount'
import { Button, IconButton } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { LongList } from '../ui/LongList'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { AccountName } from './AccountName'
import { AccountNameForm } from './AccountNameForm'
import { findAccounts } from './findAccounts'

type Naming = { type: 'new' } | { type: 'rename'; account: Account }

export function AccountsDialog(props: {
  open: boolean
  onClose: () => void
  accounts: readonly Account[]
  selected: Address | undefined
  network: Network | undefined
}) {
  const t = useText()
  const deed = useDeed()
  const [naming, setNaming] = useState<Naming>()
  const hasPhrase = props.accounts.some(({ source }) => source.type === 'phrase')
  const close = () => {
    setNaming(undefined)
    props.onClose()
  }
  const choose = async (address: Address) => {
    // Why it failed is said in the window, where the dialog would hide it.
    await deed(() => sendCommand('selectAccount', { address }))
    close()
  }
  const title = naming
    ? t(naming.type === 'new' ? 'accounts.addTitle' : 'accounts.rename')
    : t('accounts.title')
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={title}
      footer={
        !naming &&
        hasPhrase && (
          <Button icon={Plus} fullWidth onClick={() => setNaming({ type: 'new' })}>
            {t('accounts.add')}
          </Button>
        )
      }
    >
      {naming ? (
        <AccountNameForm
          key={naming.type === 'rename' ? naming.account.address : 'new'}
          {...(naming.type === 'rename' ? { address: naming.account.address } : {})}
          name={
            naming.type === 'rename'
              ? naming.account.name
              : t('accounts.defaultName', { number: props.accounts.length + 1 })
          }
          onDone={(address) => (naming.type === 'new' ? void choose(address) : setNaming(undefined))}
          onCancel={() => setNaming(undefined)}
        />
      ) : (
        <LongList
          rows={props.accounts}
          keyOf={({ address }) => address}
          find={findAccounts}
          search={t('list.searchAccounts')}
          className="-mx-2 flex flex-col"
        >
          {(account) => (
            <li className="flex items-center rounded-control hover:bg-sunken">
              <button
                type="button"
                aria-current={account.address === props.selected ? 'true' : undefined}
                data-autofocus={account.address === props.selected ? '' : undefined}
                onClick={() => void choose(account.address)}
                className="flex min-w-0 flex-1 items-center gap-3 rounded-control px-2 py-2 focus-visible:-outline-offset-2"
              >
                <AccountName account={account} />
                <StoredBalance address={account.address} network={props.network} />
                <span className="grid w-5 shrink-0 place-items-center text-brand-ink">
                  {account.address === props.selected && (
                    <>
                      <Check aria-hidden size={18} />
                      <span className="sr-only">{t('accounts.selected')}</span>
                    </>
                  )}
                </span>
              </button>
              <IconButton
                label={t('accounts.renameOne', { name: account.name })}
                icon={Pencil}
                size="small"
                onClick={() => setNaming({ type: 'rename', account })}
              />
            </li>
          )}
        </LongList>
      )}
    </Dialog>
  )
}

/** The last balance that was read on the network in use, if any. */
function StoredBalance(props: { address: Address; network: Network | undefined }) {
  const { address, network } = props
  const chainId = network?.chainId ?? 0
  const row = useLiveValue(() => readBalance(address, chainId), [address, chainId])
  if (!network || !row || row.chainId !== chainId || row.address !== address) return null
  return (
    <span className="max-w-32 shrink-0 truncate text-right text-sm text-soft">
      <Amount
        value={row.balance.value}
        decimals={network.currency.decimals}
        symbol={network.currency.symbol}
        digits={3}
      />
    </span>
  )
}

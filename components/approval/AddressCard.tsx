// An address that matters: what it is here, what we know it as, and all of its digits.
import { clsx } from 'clsx'
import type { Account } from '@/lib/accounts/account'
import { type Address, sameAddress } from '@/lib/base/address'
import { addressUrl, explorerBase } from '@/lib/base/explorer'
import type { Network } from '@/lib/chain/networks/network'
import { readContactsAt } from '@/lib/storage/read/contacts'
import { verificationWords } from '../accounts/verificationWords'
import { AddressView, ExplorerLink } from '../ui/AddressView'
import { CopyButton } from '../ui/CopyButton'
import { Tag } from '../ui/NetworkBadge'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'

/** What a prompt knows to name things by. */
export interface Names {
  accounts: readonly Account[]
  networks: readonly Network[]
}

export function networkOf({ networks }: Names, chainId: number): Network | undefined {
  return networks.find((network) => network.chainId === chainId)
}

export function accountOf({ accounts }: Names, address: Address): Account | undefined {
  return accounts.find((account) => sameAddress(account.address, address))
}

/** The whole address under its label; with a name where it is the user's own account or a contact. */
export function AddressCard(props: {
  label: string
  address: Address
  network: Network | undefined
  names: Names
}) {
  const t = useText()
  const own = accountOf(props.names, props.address)
  const chainId = props.network?.chainId
  const contacts = useLiveValue(
    async () => (chainId === undefined ? [] : await readContactsAt(props.address, chainId)),
    [props.address, chainId],
  )
  const contact = own ? undefined : contacts?.[0]
  const url = props.network && addressUrl(props.network, props.address)
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2 text-xs text-faint">
        <span>{props.label}</span>
        {own && <Tag>{t('approval.tx.ownAccount')}</Tag>}
        <span className="-my-1.5 ml-auto flex">
          <CopyButton text={props.address} label={t('common.copyAddress')} />
          {url && <ExplorerLink href={url} />}
        </span>
      </div>
      <AddressView address={props.address} form="full" name={own?.name ?? contact?.name} blockie />
      {contact && (
        <p
          className={clsx('text-xs', contact.verified === 'not verified' ? 'text-caution-ink' : 'text-faint')}
        >
          {t('approval.tx.knownAs', { name: contact.name, verified: t(verificationWords[contact.verified]) })}
        </p>
      )}
    </div>
  )
}

/** The network's explorer, if it is one that may be opened. */
export function explorerOf(network: Network | undefined): string | undefined {
  return network?.explorer === undefined ? undefined : explorerBase(network.explorer)
}

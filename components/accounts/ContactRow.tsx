// One contact of the list: the name beside the whole address, how sure the user is, and what can be done.
import { Pencil, Trash2 } from 'lucide-react'
import type { Contact } from '@/lib/base/contact'
import type { Network } from '@/lib/chain/networks/network'
import { AddressView } from '../ui/AddressView'
import { IconButton } from '../ui/Button'
import { Tag } from '../ui/NetworkBadge'
import { useText } from '../ui/useText'
import { verificationWords } from './verificationWords'

export function ContactRow(props: {
  contact: Contact
  networks: readonly Network[]
  onEdit: () => void
  onRemove: () => void
}) {
  const t = useText()
  const { name, address, chain, note, verified } = props.contact
  const network = props.networks.find(({ chainId }) => chainId === chain)
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-6 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-72">
          <AddressView address={address} form="full" name={name} blockie explorer={network?.explorer} copy />
        </div>
        <div className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
          <span className="flex flex-wrap gap-1.5">
            <Tag tone={verified === 'not verified' ? 'caution' : 'plain'}>
              {t(verificationWords[verified])}
            </Tag>
            {chain !== 'all' && (
              <Tag>
                {t('contacts.onNetwork', {
                  network: network?.name ?? t('common.unknownNetwork', { chainId: chain }),
                })}
              </Tag>
            )}
          </span>
          {note !== '' && (
            <span className="line-clamp-2 text-sm break-words whitespace-pre-line text-faint" title={note}>
              {note}
            </span>
          )}
        </div>
      </div>
      <div className="flex shrink-0 items-center">
        <IconButton label={t('contacts.edit', { name })} icon={Pencil} onClick={props.onEdit} />
        <IconButton label={t('contacts.remove', { name })} icon={Trash2} onClick={props.onRemove} />
      </div>
    </li>
  )
}

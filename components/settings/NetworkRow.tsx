// One network of the list: its name, its chain id, whom it asks, and what can be done with it.
import { RotateCcw, Trash2 } from 'lucide-react'
import type { Network } from '@/lib/chain/networks/network'
import { ExplorerLink } from '../ui/AddressView'
import { Button, IconButton } from '../ui/Button'
import { NetworkMark, NetworkTags, Tag } from '../ui/NetworkBadge'
import { useText } from '../ui/useText'

/** `ownEndpoint` is the one the user put before the network's own. */
export function NetworkRow(props: {
  network: Network
  ownEndpoint: string | undefined
  inUse: boolean
  onUse: () => void
  onChange: () => void
  onReset: () => void
  onRemove: () => void
}) {
  const t = useText()
  const { network, ownEndpoint, inUse } = props
  const { name } = network
  const [first, ...others] = network.endpoints
  const added = network.source === 'added by the user'
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
      <div className="flex min-w-0 flex-1 basis-80 items-center gap-3.5">
        <NetworkMark network={network} size={36} />
        <div className="min-w-0 flex-1">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <h3 className="min-w-0 truncate text-lg font-semibold" title={name}>
              {name}
            </h3>
            {network.explorer && <ExplorerLink href={network.explorer} />}
            {inUse && <Tag>{t('dashboard.networks.inUse')}</Tag>}
            {added && <NetworkTags network={{ ...network, testnet: false }} />}
            {ownEndpoint !== undefined && <Tag>{t('dashboard.networks.own')}</Tag>}
          </div>
          <p className="text-sm text-faint">
            {t('dashboard.networks.chainId.value', { chainId: network.chainId })} · {network.currency.symbol}
          </p>
          {first !== undefined && (
            <p className="text-sm text-faint" title={network.endpoints.join('\n')}>
              {t('dashboard.networks.asks', { endpoint: hostOf(first) })}
              {others.length > 0 && ` ${t('dashboard.networks.more', { count: others.length })}`}
            </p>
          )}
        </div>
      </div>
      <div className="ml-auto flex items-center gap-1">
        {!inUse && (
          <Button size="small" aria-label={t('dashboard.networks.useNamed', { name })} onClick={props.onUse}>
            {t('dashboard.networks.use')}
          </Button>
        )}
        <Button
          size="small"
          variant="ghost"
          aria-label={t('dashboard.networks.changeNamed', { name })}
          onClick={props.onChange}
        >
          {t('dashboard.networks.change')}
        </Button>
        {added ? (
          <IconButton
            label={t('dashboard.networks.removeNamed', { name })}
            icon={Trash2}
            tone="danger"
            onClick={props.onRemove}
          />
        ) : (
          ownEndpoint !== undefined && (
            <IconButton
              label={t('dashboard.networks.resetNamed', { name })}
              icon={RotateCcw}
              onClick={props.onReset}
            />
          )
        )}
      </div>
    </li>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

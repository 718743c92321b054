// One network of the list: its name, its chain id, whom it asks, and what can be done with it.
import { RotateCcw, Trash2 } from 'lucide-react'
import type { Network } from '@/lib/chain/networks/network'
import type { Text } from '@/lib/i18n/catalogue'
import type { ShownEndpoint } from '@/lib/storage/read'
import { routeHref } from '../dashboard/route'
import { ExplorerLink } from '../ui/AddressView'
import { Button, IconButton } from '../ui/Button'
import { NetworkMark, NetworkTags, Tag } from '../ui/NetworkBadge'
import { useText } from '../ui/useText'
import { isLeftOut } from './endpointWords'

export function NetworkRow(props: {
  network: Network
  endpoints: readonly ShownEndpoint[]
  inUse: boolean
  onUse: () => void
  onChange: () => void
  onReset: () => void
  onRemove: () => void
}) {
  const t = useText()
  const { network, endpoints, inUse } = props
  const { name } = network
  const isChanged = endpoints.some(({ own, use }) => !own || use !== 'ask')
  const bad = endpoints.filter(({ use, facts }) => use === 'ask' && facts && isLeftOut(facts)).length
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
            {bad > 0 && <Tag tone="caution">{t('endpoints.leftOut', { count: bad })}</Tag>}
          </div>
          <p className="text-sm text-faint">
            {t('dashboard.networks.chainId.value', { chainId: network.chainId })} · {network.currency.symbol}
          </p>
          <p className="text-sm text-faint" title={network.endpoints.join('\n')}>
            {askedText(t, network)}
          </p>
        </div>
      </div>
      <div className="ml-auto flex items-center gap-1">
        {!inUse && (
          <Button size="small" aria-label={t('dashboard.networks.useNamed', { name })} onClick={props.onUse}>
            {t('dashboard.networks.use')}
          </Button>
        )}
        <a
          href={routeHref({ page: 'chain', id: String(network.chainId) })}
          aria-label={t('chain.linkNamed', { name })}
          className="inline-flex min-h-9 items-center rounded-[0.625rem] px-3 text-sm font-semibold text-brand-ink transition-colors hover:bg-brand-soft"
        >
          {t('chain.link')}
        </a>
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
          isChanged && (
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

function askedText(t: Text, { endpoints, trusted }: Network): string {
  const [first] = endpoints
  if (first === undefined) return ''
  const endpoint = new URL(first).host
  if (trusted !== undefined) return t('endpoints.asksOwn', { endpoint })
  return endpoints.length === 1
    ? t('dashboard.networks.asks', { endpoint })
    : t('endpoints.compares', { count: endpoints.length })
}

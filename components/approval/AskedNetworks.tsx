// The networks that a site wants to move between without asking again.
import { Card } from '../ui/Card'
import { NetworkBadge } from '../ui/NetworkBadge'
import { useText } from '../ui/useText'
import { type Names, networkOf } from './AddressCard'

export function AskedNetworks(props: { chainIds: readonly number[]; names: Names }) {
  const t = useText()
  return (
    <Card title={t('connect.networks')}>
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-2 p-0 text-sm">
        {props.chainIds.map((chainId) => (
          <li key={chainId} className="min-w-0">
            <NetworkBadge network={networkOf(props.names, chainId)} chainId={chainId} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-faint">{t('connect.networksHint')}</p>
    </Card>
  )
}

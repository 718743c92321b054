// The sites that may see an account, and the way to end that.
import { Globe } from 'lucide-react'
import { sendCommand } from '@/components/command'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { shortHex } from '@/components/ui/shortHex'
import { useDeed } from '@/components/ui/useFlash'
import { useText } from '@/components/ui/useText'
import type { ConnectedSite } from '@/lib/storage/read'
import type { InUse } from './inUse'

/** So many accounts are named of each; how many there are is said. */
const mostNamed = 12

export function SiteList(props: { sites: readonly ConnectedSite[]; inUse: InUse }) {
  const t = useText()
  const deed = useDeed()
  const { accounts, networks } = props.inUse
  if (props.sites.length === 0) {
    return (
      <Card padding="none">
        <EmptyState icon={Globe} title={t('popup.sites.empty.title')}>
          {t('popup.sites.empty.body')}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card padding="none">
      <ul className="divide-y divide-line">
        {props.sites.map(({ permission, chainId }) => {
          const { origin, topOrigin } = permission
          const names = permission.accounts
            .slice(0, mostNamed)
            .map((address) => accounts.find((each) => each.address === address)?.name ?? shortHex(address))
          const more = permission.accounts.length - names.length
          const named = [...names, ...(more > 0 ? ['…'] : [])].join(t('list.comma'))
          const network = networks.find((each) => each.chainId === chainId)
          return (
            <li key={`${origin} ${topOrigin}`} className="flex items-center gap-3 py-2.5 pr-3 pl-4">
              <div className="min-w-0 flex-1">
                <p className="text-sm font-semibold break-all">{withoutHttps(origin)}</p>
                {topOrigin !== origin && (
                  <p className="text-xs break-all text-caution-ink">
                    {t('popup.sites.within', { origin: withoutHttps(topOrigin) })}
                  </p>
                )}
                <p className="truncate text-xs text-faint" title={named}>
                  {network?.name ?? t('common.unknownNetwork', { chainId })}
                  {' · '}
                  {t('popup.sites.sees', { count: permission.accounts.length, names: named })}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t('popup.sites.disconnectFrom', { site: withoutHttps(origin) })}
                onClick={() => void deed(() => sendCommand('disconnectSite', { origin, topOrigin }))}
              >
                {t('popup.sites.disconnect')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** https is what is expected and left out; anything else stays. */
function withoutHttps(origin: string): string {
  return origin.replace(/^https:\/\//, '')
}

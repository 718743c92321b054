// One connected site: its whole origin, what it sees, where it is, since when.
import { Frame, Unplug, Users } from 'lucide-react'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import { exactTimeText, relativeTimeText } from '@/lib/i18n/timeText'
import type { ConnectedSite } from '@/lib/storage/read'
import { Blockie } from '../ui/Blockie'
import { Button } from '../ui/Button'
import { NetworkBadge } from '../ui/NetworkBadge'
import { useNow } from '../ui/RelativeTime'
import { shortHex } from '../ui/shortHex'
import { useLanguage, useText } from '../ui/useText'
import { OriginText } from './OriginText'

/** So many accounts are named; the dialog has them all. */
const mostNamed = 12

export function SiteCard(props: {
  site: ConnectedSite
  accounts: readonly Account[]
  networks: readonly Network[]
  onChangeAccounts: () => void
  onDisconnect: () => void
}) {
  const t = useText()
  const language = useLanguage()
  const now = useNow(60_000)
  const { permission, chainId } = props.site
  const { origin, topOrigin, grantedAt } = permission
  const more = permission.accounts.length - mostNamed
  return (
    <li className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 shadow-lift sm:p-5">
      <div className="flex flex-col gap-1.5">
        <h2 className="text-lg">
          <OriginText origin={origin} />
        </h2>
        {origin !== topOrigin && (
          <p className="flex gap-2 text-sm text-caution-ink">
            <Frame aria-hidden size={15} className="mt-0.5 shrink-0" />
            <span className="min-w-0 break-all">{t('dashboard.sites.frame', { origin: topOrigin })}</span>
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-faint">
          <NetworkBadge
            network={props.networks.find((network) => network.chainId === chainId)}
            chainId={chainId}
          />
          <time dateTime={new Date(grantedAt).toISOString()} title={exactTimeText(grantedAt, language)}>
            {t('dashboard.sites.since', {
              when: relativeTimeText(grantedAt, now, language) ?? t('time.now'),
            })}
          </time>
        </p>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-56 flex-col gap-2">
          <h3 className="text-sm font-semibold text-soft">{t('dashboard.sites.sees')}</h3>
          <ul className="flex flex-wrap gap-2">
            {permission.accounts.slice(0, mostNamed).map((address) => {
              const account = props.accounts.find((known) => known.address === address)
              return (
                <li
                  key={address}
                  title={address}
                  className="inline-flex max-w-full items-center gap-2 rounded-full bg-sunken py-1 pr-3 pl-1.5"
                >
                  <Blockie address={address} size={20} />
                  <span className="max-w-48 min-w-0 truncate text-sm font-medium">
                    {account?.name ?? t('dashboard.sites.unknownAccount')}
                  </span>
                  <span className="font-mono text-xs whitespace-nowrap text-soft">{shortHex(address)}</span>
                </li>
              )
            })}
            {more > 0 && (
              <li className="py-1 text-sm text-soft">{t('dashboard.sites.sees.more', { count: more })}</li>
            )}
          </ul>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={Users}
            aria-label={t('dashboard.sites.accountsNamed', { origin })}
            onClick={props.onChangeAccounts}
          >
            {t('dashboard.sites.accounts')}
          </Button>
          <Button
            size="small"
            icon={Unplug}
            aria-label={t('dashboard.sites.disconnectNamed', { origin })}
            onClick={props.onDisconnect}
          >
            {t('dashboard.sites.disconnect')}
          </Button>
        </div>
      </div>
    </li>
  )
}

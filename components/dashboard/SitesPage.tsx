// The sites that may see accounts and ask for signatures.
import { Globe } from 'lucide-react'
import { useState } from 'react'
import { type ConnectedSite, readAccounts, readNetworks, readSites } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { SilentSites } from '../settings/SilentSites'
import { SiteAccountsDialog } from '../settings/SiteAccountsDialog'
import { SiteCard } from '../settings/SiteCard'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { EmptyState } from '../ui/EmptyState'
import { useDeed } from '../ui/useFlash'
import { useLiveValue, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'

type Open = { type: 'accounts' | 'disconnect'; site: ConnectedSite }

export function SitesPage() {
  const t = useText()
  const deed = useDeed()
  const sites = useLiveValue(readSites, [])
  const accounts = useSharedValue(readAccounts)
  const networks = useSharedValue(readNetworks)
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const newestFirst = sites?.toSorted((a, b) => b.permission.grantedAt - a.permission.grantedAt)
  const { origin, topOrigin } = open?.site.permission ?? { origin: '', topOrigin: '' }

  return (
    <>
      <PageTitle title={t('dashboard.page.sites')} lead={t('dashboard.sites.lead')} />
      {!newestFirst || !accounts || !networks ? (
        <Card>
          <div className="flex flex-col gap-3">
            <Skeleton width="16rem" height="1.3rem" />
            <Skeleton width="9rem" />
          </div>
        </Card>
      ) : newestFirst.length === 0 ? (
        <Card>
          <EmptyState icon={Globe} title={t('dashboard.sites.empty.title')}>
            {t('dashboard.sites.empty.text')}
          </EmptyState>
        </Card>
      ) : (
        <ul className="flex flex-col gap-3">
          {newestFirst.map((site) => (
            <SiteCard
              key={`${site.permission.origin} ${site.permission.topOrigin}`}
              site={site}
              accounts={accounts}
              networks={networks}
              onChangeAccounts={() => setOpen({ type: 'accounts', site })}
              onDisconnect={() => setOpen({ type: 'disconnect', site })}
            />
          ))}
        </ul>
      )}
      <SilentSites />
      {open?.type === 'accounts' && accounts && (
        <SiteAccountsDialog
          site={open.site}
          accounts={accounts}
          onClose={close}
          onSubmit={async (chosen) => {
            const done = await deed(
              () => sendCommand('changeSiteAccounts', { origin, topOrigin, accounts: chosen }),
              t('dashboard.sites.accounts.saved', { origin }),
            )
            if (done) close()
          }}
        />
      )}
      {open?.type === 'disconnect' && (
        <Dialog
          open
          onClose={close}
          title={t('dashboard.sites.disconnect.title')}
          footer={
            <>
              <Button fullWidth onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button
                variant="danger"
                fullWidth
                onClick={async () => {
                  const done = await deed(
                    () => sendCommand('disconnectSite', { origin, topOrigin }),
                    t('dashboard.sites.disconnected', { origin }),
                  )
                  if (done) close()
                }}
              >
                {t('dashboard.sites.disconnect')}
              </Button>
            </>
          }
        >
          <div className="flex flex-col gap-3">
            <p className="font-semibold break-all">{origin}</p>
            <p className="text-soft">{t('dashboard.sites.disconnect.text')}</p>
          </div>
        </Dialog>
      )}
    </>
  )
}

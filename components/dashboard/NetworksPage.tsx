// The networks Holdfast can ask, and which endpoint it asks first.
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import { readEndpoints, readNetworks, readSettings } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { AddNetworkDialog } from '../settings/AddNetworkDialog'
import { EndpointsDialog } from '../settings/EndpointsDialog'
import { NetworkRow } from '../settings/NetworkRow'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { useDeed, useFlash } from '../ui/useFlash'
import { useLiveValue, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'

type Open = { type: 'add' } | { type: 'endpoint'; network: Network } | { type: 'remove'; network: Network }

export function NetworksPage() {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const networks = useSharedValue(readNetworks)
  const settings = useSharedValue(readSettings)
  const endpoints = useLiveValue(readEndpoints, [])
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)

  const remove = async (network: Network) => {
    const done = await deed(
      () => sendCommand('removeNetwork', { chainId: network.chainId }),
      network.source === 'added by the user'
        ? t('dashboard.networks.removed', { name: network.name })
        : t('dashboard.networks.wasReset', { name: network.name }),
    )
    if (done) close()
  }

  const groups = [
    { title: t('dashboard.networks.main'), testnet: false },
    { title: t('dashboard.networks.test'), testnet: true },
  ]

  return (
    <>
      <PageTitle
        title={t('dashboard.page.networks')}
        lead={t('dashboard.networks.lead')}
        action={
          <Button variant="primary" icon={Plus} onClick={() => setOpen({ type: 'add' })}>
            {t('dashboard.networks.add')}
          </Button>
        }
      />
      {networks && settings && endpoints ? (
        groups.map(({ title, testnet }) => {
          const group = networks.filter((network) => network.testnet === testnet)
          if (group.length === 0) return null
          return (
            <Card key={title} title={title}>
              <ul className="-mb-2 divide-y divide-line">
                {group.map((network) => (
                  <NetworkRow
                    key={network.chainId}
                    network={network}
                    endpoints={endpoints.get(network.chainId) ?? []}
                    inUse={settings.selectedChainId === network.chainId}
                    onUse={() => void deed(() => sendCommand('selectNetwork', { chainId: network.chainId }))}
                    onChange={() => setOpen({ type: 'endpoint', network })}
                    onReset={() => void remove(network)}
                    onRemove={() => setOpen({ type: 'remove', network })}
                  />
                ))}
              </ul>
            </Card>
          )
        })
      ) : (
        <Card>
          <div className="flex flex-col gap-5 py-2">
            {[0, 1, 2, 3, 4].map((row) => (
              <Skeleton key={row} height="2rem" />
            ))}
          </div>
        </Card>
      )}
      {open?.type === 'add' && (
        <AddNetworkDialog
          known={networks ?? []}
          onClose={close}
          onAdded={(name) => {
            close()
            flash({ tone: 'done', text: t('dashboard.networks.added', { name }) })
          }}
        />
      )}
      {open?.type === 'endpoint' && (
        <EndpointsDialog
          network={open.network}
          endpoints={endpoints?.get(open.network.chainId) ?? []}
          onClose={close}
        />
      )}
      {open?.type === 'remove' && (
        <Dialog
          open
          onClose={close}
          title={t('dashboard.networks.remove.title', { name: open.network.name })}
          footer={
            <>
              <Button fullWidth onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button variant="danger" fullWidth onClick={() => void remove(open.network)}>
                {t('common.remove')}
              </Button>
            </>
          }
        >
          <p className="text-soft">{t('dashboard.networks.remove.text')}</p>
        </Dialog>
      )}
    </>
  )
}

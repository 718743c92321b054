// Chooses the network, above any screen. Testnets stand apart; what the user added says so.
import { Check, Settings2 } from 'lucide-react'
import type { Network } from '@/lib/chain/networks/network'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { NetworkMark, Tag } from '../ui/NetworkBadge'
import { useDeed } from '../ui/useFlash'
import { useText } from '../ui/useText'

export function NetworksDialog(props: {
  open: boolean
  onClose: () => void
  networks: readonly Network[]
  selectedChainId: number
  /** Opens the page where networks are added and changed. */
  onManage: () => void
}) {
  const t = useText()
  const deed = useDeed()
  // Why it failed is said in the window, where the dialog would hide it.
  const choose = async (chainId: number) => {
    await deed(() => sendCommand('selectNetwork', { chainId }))
    props.onClose()
  }
  const list = (networks: readonly Network[]) => (
    <ul className="-mx-2 flex flex-col">
      {networks.map((network) => (
        <li key={network.chainId}>
          <button
            type="button"
            aria-current={network.chainId === props.selectedChainId ? 'true' : undefined}
            data-autofocus={network.chainId === props.selectedChainId ? '' : undefined}
            onClick={() => void choose(network.chainId)}
            className="flex min-h-11 w-full items-center gap-3 rounded-control px-2 py-1.5 text-left hover:bg-sunken focus-visible:-outline-offset-2"
          >
            <NetworkMark network={network} size={26} />
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-2">
                <span className="truncate font-medium" title={network.name}>
                  {network.name}
                </span>
                {network.source === 'added by the user' && <Tag>{t('common.addedByYou')}</Tag>}
              </span>
            </span>
            <span className="max-w-20 shrink-0 truncate text-sm text-faint">{network.currency.symbol}</span>
            <span className="grid w-5 shrink-0 place-items-center text-brand-ink">
              {network.chainId === props.selectedChainId && (
                <>
                  <Check aria-hidden size={18} />
                  <span className="sr-only">{t('accounts.selected')}</span>
                </>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
  const testnets = props.networks.filter((network) => network.testnet)
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('networks.title')}
      footer={
        <Button icon={Settings2} fullWidth onClick={props.onManage}>
          {t('networks.manage')}
        </Button>
      }
    >
      {list(props.networks.filter((network) => !network.testnet))}
      {testnets.length > 0 && (
        <section className="mt-3 border-t border-line pt-3">
          <h3 className="text-sm font-semibold text-soft">{t('networks.testnets')}</h3>
          <p className="mb-1 text-xs text-faint">{t('networks.testnetsHint')}</p>
          {list(testnets)}
        </section>
      )}
    </Dialog>
  )
}

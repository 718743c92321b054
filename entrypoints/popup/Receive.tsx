// The address to give to others: as a code, whole, and to copy.
import { AddressText, ExplorerLink } from '@/components/ui/AddressView'
import { CopyButton } from '@/components/ui/CopyButton'
import { Notice } from '@/components/ui/Notice'
import { Header, PageShell } from '@/components/ui/PageShell'
import { QrCode } from '@/components/ui/QrCode'
import { useText } from '@/components/ui/useText'
import type { InUse } from './inUse'

export function Receive(props: { inUse: InUse; onBack: () => void }) {
  const t = useText()
  const { account, network } = props.inUse
  const { symbol } = network.currency
  return (
    <PageShell
      header={<Header title={t('receive.title')} onBack={props.onBack} />}
      footer={<CopyButton wide text={account.address} label={t('common.copyAddress')} />}
    >
      <div className="flex flex-1 flex-col items-center gap-4 px-5 pt-1 pb-5">
        <p className="max-w-80 text-center text-balance text-soft">
          {t('receive.body', { symbol, network: network.name })}
        </p>
        <div className="flex w-full flex-col items-center gap-3.5 rounded-card border border-line bg-surface p-4 shadow-lift">
          <QrCode text={account.address} label={account.name} size={196} />
          <div className="flex w-full min-w-0 flex-col items-center gap-1.5">
            <p className="max-w-full truncate font-semibold" title={account.name}>
              {account.name}
            </p>
            <div className="flex items-center gap-1">
              <AddressText address={account.address} />
              {network.explorer && <ExplorerLink href={`${network.explorer}/address/${account.address}`} />}
            </div>
          </div>
        </div>
        {network.testnet ? (
          <Notice tone="caution">{t('receive.testnet', { network: network.name })}</Notice>
        ) : (
          <p className="max-w-80 text-center text-sm text-balance text-faint">
            {t('receive.same', { network: network.name })}
          </p>
        )}
      </div>
    </PageShell>
  )
}

// How far a search for accounts is, network by network.
import { clsx } from 'clsx'
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Network } from '@/lib/chain/networks/network'
import type { DiscoveryState } from '@/lib/messages/commands/accounts'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { Spinner } from '../ui/Waiting'

export function DiscoverProgress(props: {
  at: 'running' | 'stopped' | 'done'
  state: DiscoveryState | undefined
  found: number
  networks: readonly Network[]
}) {
  const t = useText()
  const { at, state, found } = props
  const looked = state?.schemes.reduce((sum, scheme) => sum + scheme.looked, 0) ?? 0
  const chains = state?.chains ?? []
  const nobody = at !== 'running' && chains.length > 0 && chains.every(({ failed }) => failed !== undefined)
  return (
    <section aria-live="polite" className="flex flex-col gap-3">
      <p className="flex items-center gap-2.5 font-semibold">
        {at === 'running' && <Spinner size={18} />}
        {t(`sources.discover.${at}`, { looked, found })}
      </p>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface empty:hidden">
        {chains.map(({ chainId, looked, used, failed, tokensUnknown }) => {
          const Icon = failed === undefined ? CircleCheck : CircleAlert
          return (
            <li key={chainId} className="flex items-start gap-3 px-4 py-2.5">
              <Icon
                aria-hidden
                size={18}
                className={clsx(
                  'mt-0.5 shrink-0',
                  failed === undefined ? 'text-success-ink' : 'text-danger-ink',
                )}
              />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">
                  {props.networks.find((network) => network.chainId === chainId)?.name ?? chainId}
                </span>
                {failed === undefined ? (
                  <>
                    <span className="block text-sm text-soft">
                      {t('sources.discover.chain', { looked, used })}
                    </span>
                    {tokensUnknown && (
                      <span className="block text-xs text-caution-ink">
                        {t('sources.discover.chain.noTokens')}
                      </span>
                    )}
                  </>
                ) : (
                  <>
                    <span className="block text-sm text-danger-ink">
                      {t('sources.discover.chain.failed', { looked })}
                    </span>
                    <span className="block text-xs break-words text-faint">{failed}</span>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {nobody && <Notice tone="danger">{t('sources.discover.noAnswer')}</Notice>}
      {at === 'done' && !nobody && found === 0 && (
        <Notice tone="info">{t('sources.discover.nothing')}</Notice>
      )}
    </section>
  )
}

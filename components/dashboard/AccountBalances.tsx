// What an account holds on each network, as last answered. Endpoints are asked only when the user says so.
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import { readBalance } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { AddressText } from '../ui/AddressView'
import { Amount } from '../ui/Amount'
import { Button, IconButton } from '../ui/Button'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { NetworkBadge } from '../ui/NetworkBadge'
import { RelativeTime } from '../ui/RelativeTime'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'

type Asking = 'asking' | { failed: string }

export function AccountBalances(props: { account: Account; networks: readonly Network[] }) {
  const t = useText()
  const { account, networks } = props
  const { address } = account
  const ids = networks.map(({ chainId }) => chainId)
  const rows = useLiveValue(
    () => Promise.all(ids.map((chainId) => readBalance(address, chainId))),
    [address, ids.join()],
  )
  const [asking, setAsking] = useState<ReadonlyMap<number, Asking>>(new Map())
  const note = (chainId: number, state: Asking | undefined) =>
    setAsking((before) => {
      const after = new Map(before)
      if (state === undefined) after.delete(chainId)
      else after.set(chainId, state)
      return after
    })

  const ask = async (chainId: number) => {
    note(chainId, 'asking')
    try {
      const answer = await sendCommand('refreshBalance', { address, chainId })
      note(chainId, 'type' in answer ? { failed: answer.reason } : undefined)
    } catch (error) {
      note(chainId, { failed: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <div className="flex flex-col gap-3 border-t border-line px-4 pt-4 pb-2">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex flex-col gap-1.5">
          <AddressText address={address} />
        </div>
        <Button size="small" icon={RefreshCw} onClick={() => void Promise.all(ids.map(ask))}>
          {t('dashboard.accounts.balances.ask')}
        </Button>
      </div>
      <p className="text-sm text-faint">{t('dashboard.accounts.balances.hint')}</p>
      <ul className="divide-y divide-line">
        {networks.map((network, place) => {
          const row = rows?.[place]
          const now = asking.get(network.chainId)
          const failed = now === undefined || now === 'asking' ? undefined : now.failed
          return (
            <li key={network.chainId} className="flex min-h-13 items-center gap-3 py-1.5">
              <span className="min-w-0 flex-1">
                <NetworkBadge network={network} chainId={network.chainId} />
              </span>
              <span className="flex min-w-0 flex-col items-end text-right">
                {rows === undefined ? (
                  <Skeleton width="6rem" />
                ) : row ? (
                  <>
                    <span className="font-semibold">
                      <Amount
                        value={row.balance.value}
                        decimals={network.currency.decimals}
                        symbol={network.currency.symbol}
                        expandable
                      />
                    </span>
                    <span className="flex flex-wrap items-center justify-end gap-x-2 text-xs text-faint">
                      <HowKnownBadge known={row.balance.known} />
                      <RelativeTime at={row.balance.at} />
                    </span>
                  </>
                ) : (
                  !failed && (
                    <span className="text-sm text-faint">{t('dashboard.accounts.balances.never')}</span>
                  )
                )}
                {failed && (
                  <span className="text-sm text-danger-ink" title={failed}>
                    {t('dashboard.accounts.balances.failed')}
                  </span>
                )}
              </span>
              <IconButton
                size="small"
                label={t('dashboard.accounts.balances.refresh', { network: network.name })}
                icon={RefreshCw}
                spinning={now === 'asking'}
                disabled={now === 'asking'}
                onClick={() => void ask(network.chainId)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

// The account's address and balance on the network in use, how the balance is known and how old it is.
import { clsx } from 'clsx'
import { CircleAlert, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBalance } from '@/components/accounts/useBalance'
import { Amount } from '@/components/ui/Amount'
import { IconButton } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'
import { Hint } from '@/components/ui/Hint'
import { HowKnownBadge } from '@/components/ui/HowKnownBadge'
import { RelativeTime } from '@/components/ui/RelativeTime'
import { shortHex } from '@/components/ui/shortHex'
import { useLanguage, useText } from '@/components/ui/useText'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import { amountText } from '@/lib/i18n/amountText'
import { CoinPrice } from './CoinPrice'

export function BalancePanel(props: { account: Account; network: Network; actions: ReactNode }) {
  const t = useText()
  const language = useLanguage()
  const { account, network } = props
  const { balance, refreshing, failure, refresh } = useBalance(account.address, network.chainId)
  // The longest amounts get a smaller face, so that they stay on their line.
  const shown = balance && amountText(balance.value, network.currency.decimals, language).text
  const isLong = shown !== undefined && shown.length + network.currency.symbol.length > 11
  return (
    <section
      aria-label={t('popup.balance.label', { network: network.name })}
      className="flex flex-col gap-4 rounded-card bg-hero p-4 text-on-hero shadow-lift"
    >
      <div className="flex flex-col gap-0.5">
        <div className="-mr-1.5 flex items-center justify-between gap-2">
          <span className="flex min-w-0 items-center gap-1 text-on-hero-soft">
            <span title={account.address} className="font-mono text-sm">
              {shortHex(account.address)}
            </span>
            <CopyButton text={account.address} label={t('common.copyAddress')} tone="onHero" />
            {network.testnet && (
              <span className="rounded-full bg-white/14 px-2 text-2xs font-semibold text-on-hero">
                {t('common.testnet')}
              </span>
            )}
          </span>
          <IconButton
            tone="onHero"
            size="small"
            label={t('popup.balance.refresh')}
            icon={RefreshCw}
            spinning={refreshing}
            onClick={refresh}
          />
        </div>
        <div
          className={clsx(
            'flex min-h-11 items-center font-semibold tracking-tight',
            isLong ? 'text-xl' : 'text-3xl',
          )}
        >
          {balance ? (
            <Amount
              value={balance.value}
              decimals={network.currency.decimals}
              symbol={network.currency.symbol}
              expandable
            />
          ) : refreshing ? (
            <span aria-hidden className="block h-8 w-44 animate-shimmer rounded-lg bg-white/14" />
          ) : (
            <span className="text-on-hero-soft">{t('popup.balance.unknown')}</span>
          )}
        </div>
        {balance && (
          <CoinPrice
            key={network.chainId}
            chainId={network.chainId}
            balance={{ value: balance.value, decimals: network.currency.decimals }}
          />
        )}
        <div className="flex min-h-5 flex-wrap items-center gap-x-2 text-xs text-on-hero-soft">
          {balance && (
            <>
              <HowKnownBadge known={balance.known} tone="onHero" />
              <span aria-hidden>·</span>
              <RelativeTime at={balance.at} />
            </>
          )}
          {failure !== undefined && (
            <span role="status">
              <Hint text={failure}>
                <span className="inline-flex items-center gap-1 font-medium text-on-hero-caution">
                  <CircleAlert aria-hidden size={13} className="shrink-0" />
                  {balance ? t('popup.balance.stale') : t('popup.balance.failed')}
                </span>
              </Hint>
            </span>
          )}
        </div>
      </div>
      <div className="flex items-center gap-2">{props.actions}</div>
    </section>
  )
}

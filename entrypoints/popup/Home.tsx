// The first screen of the open wallet: who, where, how much, what can be done, what was done.
import {
  AppWindow,
  ArrowDownLeft,
  ArrowUpRight,
  ChevronDown,
  type LucideIcon,
  Maximize2,
  Settings,
} from 'lucide-react'
import { useState } from 'react'
import { AccountsDialog } from '@/components/accounts/AccountsDialog'
import { NetworksDialog } from '@/components/accounts/NetworksDialog'
import { sendCommand } from '@/components/command'
import { Blockie } from '@/components/ui/Blockie'
import { Button, IconButton } from '@/components/ui/Button'
import { NetworkMark } from '@/components/ui/NetworkBadge'
import { Notice } from '@/components/ui/Notice'
import { Header, PageShell } from '@/components/ui/PageShell'
import { Tabs } from '@/components/ui/Tabs'
import { useDeed } from '@/components/ui/useFlash'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import { readOpenQuestions, readSites } from '@/lib/storage/read'
import { ActivityList } from './ActivityList'
import { BalancePanel } from './BalancePanel'
import type { HomeTab, InUse, View } from './inUse'
import { openDashboard } from './openDashboard'
import { SiteList } from './SiteList'
import { TokenList } from './TokenList'

export function Home(props: {
  inUse: InUse
  waiting: boolean
  /** The tab to begin with. */
  start: HomeTab | undefined
  onView: (view: View) => void
}) {
  const t = useText()
  const { account, network, accounts, networks } = props.inUse
  const [dialog, setDialog] = useState<'accounts' | 'networks'>()
  const [tab, setTab] = useState<HomeTab>(props.start ?? 'activity')
  const sites = useLiveValue(readSites, [])
  const open = useLiveValue(readOpenQuestions, [])
  const close = () => setDialog(undefined)
  return (
    <PageShell
      header={
        <Header
          hiddenTitle={t('common.appName')}
          start={
            <div className="flex min-w-0 items-center gap-1.5">
              <button
                type="button"
                aria-label={t('popup.switchAccount', { name: account.name })}
                aria-haspopup="dialog"
                title={account.name}
                onClick={() => setDialog('accounts')}
                className="flex min-h-9 min-w-0 items-center gap-2 rounded-full py-1 pr-2 pl-1 hover:bg-sunken"
              >
                <Blockie address={account.address} size={26} />
                <span className="truncate font-semibold">{account.name}</span>
                <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
              </button>
              <button
                type="button"
                aria-label={t('popup.switchNetwork', { name: network.name })}
                aria-haspopup="dialog"
                title={network.name}
                onClick={() => setDialog('networks')}
                className="ml-auto flex min-h-8 max-w-[8.5rem] shrink-0 items-center gap-1.5 rounded-full border border-line bg-surface py-0.5 pr-2 pl-1.5 hover:border-edge"
              >
                <NetworkMark network={network} size={18} />
                <span className="truncate text-sm font-medium">{network.name}</span>
                <ChevronDown aria-hidden size={14} className="shrink-0 text-faint" />
              </button>
            </div>
          }
        />
      }
    >
      <div className="flex flex-col gap-3 px-4 pb-4">
        <BalancePanel
          key={`${account.address} ${network.chainId}`}
          account={account}
          network={network}
          actions={
            <>
              <Action
                icon={ArrowUpRight}
                label={t('common.send')}
                onClick={() => props.onView({ type: 'send' })}
              />
              <Action
                icon={ArrowDownLeft}
                label={t('common.receive')}
                onClick={() => props.onView({ type: 'receive' })}
              />
              <IconButton
                tone="onHero"
                size="small"
                label={t('popup.openDashboard')}
                icon={Maximize2}
                onClick={() => void openDashboard()}
              />
              <IconButton
                tone="onHero"
                size="small"
                label={t('popup.openSettings')}
                icon={Settings}
                onClick={() => void openDashboard('#/settings')}
              />
            </>
          }
        />
        {open && open.length > 0 && (
          <Notice tone="info" announce action={<ShowApproval />}>
            {props.waiting ? t('popup.waiting') : t('popup.asks', { count: open.length })}
          </Notice>
        )}
        <Tabs
          label={t('popup.tabs')}
          tabs={[
            { value: 'activity', label: t('popup.tab.activity') },
            { value: 'tokens', label: t('popup.tab.tokens') },
            { value: 'sites', label: t('popup.tab.sites'), count: sites?.length ?? 0 },
          ]}
          value={tab}
          onChange={setTab}
        >
          {tab === 'tokens' ? (
            <TokenList
              key={`${account.address} ${network.chainId}`}
              inUse={props.inUse}
              onSend={(token) => props.onView({ type: 'send', token })}
              onSendNft={({ contract, tokenId }) =>
                props.onView({ type: 'send', nft: { contract, tokenId } })
              }
              onAdd={(token) => props.onView({ type: 'add token', ...(token ? { token } : {}) })}
            />
          ) : tab === 'activity' ? (
            <ActivityList
              key={`${account.address} ${network.chainId}`}
              inUse={props.inUse}
              onOpen={(id) => props.onView({ type: 'transaction', id })}
            />
          ) : (
            <SiteList sites={sites ?? []} inUse={props.inUse} />
          )}
        </Tabs>
      </div>
      <AccountsDialog
        open={dialog === 'accounts'}
        onClose={close}
        accounts={accounts}
        selected={account.address}
        network={network}
      />
      <NetworksDialog
        open={dialog === 'networks'}
        onClose={close}
        networks={networks}
        selectedChainId={network.chainId}
        onManage={() => void openDashboard('#/networks')}
      />
    </PageShell>
  )
}

/** The window that asks may lie behind others. */
function ShowApproval() {
  const t = useText()
  const deed = useDeed()
  return (
    <Button size="small" icon={AppWindow} onClick={() => void deed(() => sendCommand('showApproval', {}))}>
      {t('popup.showApproval')}
    </Button>
  )
}

function Action(props: { icon: LucideIcon; label: string; onClick: () => void }) {
  const { icon: Icon } = props
  return (
    <button
      type="button"
      onClick={props.onClick}
      className="inline-flex min-h-10 flex-1 items-center justify-center gap-1.5 rounded-control bg-white/12 px-2 font-semibold whitespace-nowrap text-on-hero transition-colors hover:bg-white/20"
    >
      <Icon aria-hidden size={17} className="text-accent" />
      {props.label}
    </button>
  )
}

// What the popup shows: set-up, damage, the lock, or the open wallet.

import { ArrowUpRight } from 'lucide-react'
import { useState } from 'react'
import { OwnMarkView } from '@/components/mark/OwnMarkView'
import { Button } from '@/components/ui/Button'
import { DamagedScreen } from '@/components/ui/DamagedScreen'
import { ErrorState } from '@/components/ui/EmptyState'
import { Mark } from '@/components/ui/Mark'
import { UnlockScreen } from '@/components/ui/UnlockForm'
import { UnopenedScreen } from '@/components/ui/UnopenedScreen'
import { useText } from '@/components/ui/useText'
import { useWalletState } from '@/components/ui/useWalletState'
import { notOpened } from '@/lib/messages/commands/vault'
import { openDashboard } from './openDashboard'
import { isPasskeyWindow, openPasskeyWindow } from './openPasskeyWindow'
import { Wallet } from './Wallet'

export function PopupScreen() {
  const t = useText()
  const wallet = useWalletState()
  const [inWindow] = useState(isPasskeyWindow)
  // Asked for once: a lock in that window is not to be undone by the window itself.
  const [wasOpen, setWasOpen] = useState(false)
  if (!wasOpen && wallet.type === 'known' && wallet.state.type === 'unlocked') setWasOpen(true)
  if (wallet.type === 'asking') return <div aria-busy="true" className="h-full bg-page" />
  if (wallet.type === 'failed' && wallet.error.name === notOpened) {
    return (
      <UnopenedScreen title={t('unopened.title')} text={t('unopened.text')}>
        <Button variant="primary" onClick={() => void openDashboard()}>
          {t('damaged.open')}
        </Button>
      </UnopenedScreen>
    )
  }
  if (wallet.type === 'failed') {
    return (
      <main className="flex h-full flex-col justify-center">
        <ErrorState
          title={t('popup.noWorker.title')}
          reason={t('popup.noWorker.body')}
          onRetry={() => location.reload()}
        />
      </main>
    )
  }
  switch (wallet.state.type) {
    case 'empty':
      return <Welcome />
    case 'damaged':
      return (
        <DamagedScreen
          records={wallet.state.records}
          action={
            <Button variant="primary" fullWidth onClick={() => void openDashboard()}>
              {t('damaged.open')}
            </Button>
          }
        />
      )
    case 'locked':
      return (
        <UnlockScreen
          onForgotten={() => void openDashboard('#/forgotten')}
          passkeyAtOnce={inWindow && !wasOpen}
          onPasskey={inWindow ? undefined : () => void openPasskeyWindow()}
        />
      )
    case 'unlocked':
      return (
        <div className="flex h-full flex-col">
          <div className="min-h-0 flex-1">
            <Wallet />
          </div>
          <div className="flex justify-center border-t border-line bg-surface px-4 py-1.5 empty:hidden">
            <OwnMarkView form="line" />
          </div>
        </div>
      )
  }
}

function Welcome() {
  const t = useText()
  return (
    <main className="flex h-full flex-col justify-between gap-6 bg-hero px-7 pt-24 pb-8 text-on-hero">
      <div className="flex flex-col gap-6">
        <span className="w-fit rounded-[1.15rem] shadow-lift ring-1 ring-white/20">
          <Mark size={76} />
        </span>
        <div className="flex flex-col gap-3">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{t('popup.welcome.title')}</h1>
          <p className="text-lg text-pretty text-on-hero-soft">{t('popup.welcome.body')}</p>
        </div>
      </div>
      <div className="flex flex-col gap-3">
        <button
          type="button"
          onClick={() => void openDashboard()}
          className="inline-flex min-h-12 items-center justify-center gap-2 rounded-control bg-accent px-4 text-lg font-semibold text-on-accent transition-[filter] hover:brightness-110"
        >
          {t('popup.welcome.setUp')}
          <ArrowUpRight aria-hidden size={18} />
        </button>
        <p className="text-center text-sm text-on-hero-soft">{t('popup.welcome.hint')}</p>
      </div>
    </main>
  )
}

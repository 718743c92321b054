// The full tab: set-up while there is no wallet, the password while it is locked, and the pages once it is open.
import { lazy, Suspense, useState } from 'react'
import { notOpened } from '@/lib/messages/commands/vault'
import { readSettings } from '@/lib/storage/read'
import { ErrorState } from '../ui/EmptyState'
import { FlashLine } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { useWalletState } from '../ui/useWalletState'
import { Spinner } from '../ui/Waiting'
import { DamagedPage } from './DamagedPage'
import { DashboardFrame } from './DashboardFrame'
import { LockedPage } from './LockedPage'
import { MarkReminder } from './MarkReminder'
import type { Page, Route } from './route'
import { UnopenedPage } from './UnopenedPage'
import { useRoute } from './useRoute'

const Onboarding = lazy(async () => ({ default: (await import('../onboarding/Onboarding')).Onboarding }))
const ChooseEndpoints = lazy(async () => ({
  default: (await import('../onboarding/ChooseEndpoints')).ChooseEndpoints,
}))
const ActivityPage = lazy(async () => ({ default: (await import('./ActivityPage')).ActivityPage }))
const TransactionPage = lazy(async () => ({ default: (await import('./TransactionPage')).TransactionPage }))
const AccountsPage = lazy(async () => ({ default: (await import('./AccountsPage')).AccountsPage }))
const ContactsPage = lazy(async () => ({ default: (await import('./ContactsPage')).ContactsPage }))
const PaymentsPage = lazy(async () => ({ default: (await import('./PaymentsPage')).PaymentsPage }))
const PaymentPage = lazy(async () => ({ default: (await import('./PaymentPage')).PaymentPage }))
const ChainPage = lazy(async () => ({ default: (await import('./ChainPage')).ChainPage }))
const NetworksPage = lazy(async () => ({ default: (await import('./NetworksPage')).NetworksPage }))
const SafetyPages = lazy(async () => ({ default: (await import('./SafetyPages')).SafetyPages }))
const SitesPage = lazy(async () => ({ default: (await import('./SitesPage')).SitesPage }))
const BackupPage = lazy(async () => ({ default: (await import('./BackupPage')).BackupPage }))
const ImportPage = lazy(async () => ({ default: (await import('./ImportPage')).ImportPage }))
const DiscoverPage = lazy(async () => ({ default: (await import('./DiscoverPage')).DiscoverPage }))
const DoctorPage = lazy(async () => ({ default: (await import('../doctor/DoctorPage')).DoctorPage }))
const RevealPage = lazy(async () => ({ default: (await import('./RevealPage')).RevealPage }))
const SecurityPage = lazy(async () => ({ default: (await import('./SecurityPage')).SecurityPage }))
const SettingsPage = lazy(async () => ({ default: (await import('./SettingsPage')).SettingsPage }))

/** `version` is the extension's. */
export function Dashboard(props: { version: string }) {
  const t = useText()
  const known = useWalletState()
  // The set-up goes on after the vault is made: the words are still to be written down and checked.
  const [settingUp, setSettingUp] = useState<{ afterDamage?: 'file' | 'phrase' }>()
  if (known.type === 'known' && known.state.type === 'empty' && !settingUp) setSettingUp({})

  if (settingUp) {
    return (
      <Suspense fallback={<Waiting />}>
        <Onboarding {...settingUp} onDone={() => setSettingUp(undefined)} />
      </Suspense>
    )
  }
  if (known.type === 'asking') return <Waiting />
  if (known.type === 'failed' && known.error.name === notOpened) return <UnopenedPage />
  if (known.type === 'failed') {
    return (
      <main className="mx-auto grid min-h-dvh max-w-lg place-items-center">
        <title>Holdfast</title>
        <ErrorState
          title={t('dashboard.noWorker')}
          reason={known.error.message}
          onRetry={() => location.reload()}
        />
      </main>
    )
  }
  switch (known.state.type) {
    case 'empty':
      return <Waiting />
    case 'locked':
      return <LockedPage />
    case 'damaged':
      return (
        <DamagedPage
          records={known.state.records}
          onRestore={(from) => setSettingUp({ afterDamage: from })}
        />
      )
    case 'unlocked':
      return <Pages version={props.version} />
  }
}

function Pages(props: { version: string }) {
  const route = useRoute()
  const settings = useLiveValue(readSettings, [])
  const [choosing, setChoosing] = useState(false)
  if (!settings) return <Waiting />
  // The set-up was left before its end.
  if (!settings.endpointsChosen && !choosing) setChoosing(true)
  if (choosing) {
    return (
      <Suspense fallback={<Waiting />}>
        <ChooseEndpoints onDone={() => setChoosing(false)} />
      </Suspense>
    )
  }
  return (
    <>
      <DashboardFrame page={navigationPage(route)}>
        <Suspense fallback={<Waiting small />}>
          {route.page !== 'security' && <MarkReminder />}
          <RoutedPage route={route} version={props.version} />
        </Suspense>
      </DashboardFrame>
      <FlashLine />
    </>
  )
}

/** Pages that are not in the navigation stand below one that is. */
function navigationPage({ page }: Route): Page {
  if (page === 'backup' || page === 'reveal' || page === 'security') return 'settings'
  if (page === 'doctor') return 'activity'
  if (page === 'chain') return 'networks'
  if (page === 'signed' || page === 'practice') return 'check'
  return page === 'import' || page === 'discover' ? 'accounts' : page
}

function RoutedPage(props: { route: Route; version: string }) {
  const { route } = props
  switch (route.page) {
    case 'activity':
      return route.id === undefined ? <ActivityPage /> : <TransactionPage key={route.id} id={route.id} />
    case 'payments':
      return route.id === undefined ? <PaymentsPage /> : <PaymentPage key={route.id} id={route.id} />
    case 'chain':
      return <ChainPage id={route.id} />
    case 'check':
    case 'signed':
    case 'practice':
      return <SafetyPages route={route} />
    case 'accounts':
      return <AccountsPage />
    case 'contacts':
      return <ContactsPage />
    case 'networks':
      return <NetworksPage />
    case 'sites':
      return <SitesPage />
    case 'backup':
      return <BackupPage />
    case 'import':
      return <ImportPage />
    case 'discover':
      return <DiscoverPage key={route.id} secretId={route.id} />
    case 'doctor':
      return <DoctorPage id={route.id} />
    case 'reveal':
      return <RevealPage />
    case 'security':
      return <SecurityPage />
    case 'settings':
      return <SettingsPage version={props.version} />
  }
}

function Waiting(props: { small?: boolean }) {
  return (
    <div className={props.small ? 'grid h-64 place-items-center' : 'grid min-h-dvh place-items-center'}>
      <Spinner size={28} />
    </div>
  )
}

// The open wallet: reads what every screen of it needs, and knows which of them is shown.
import { lazy, Suspense, useEffect, useState } from 'react'
import { Header, PageShell } from '@/components/ui/PageShell'
import { useLiveValue } from '@/components/ui/useLive'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { Home } from './Home'
import type { View } from './inUse'

// Not needed for the first paint; fetched from the extension's own files right after it.
const loadSend = () => import('./Send')
const loadAddToken = () => import('./AddToken')
const loadReceive = () => import('./Receive')
const loadDetail = () => import('./TransactionDetail')
const Send = lazy(async () => ({ default: (await loadSend()).Send }))
const AddToken = lazy(async () => ({ default: (await loadAddToken()).AddToken }))
const Receive = lazy(async () => ({ default: (await loadReceive()).Receive }))
const TransactionDetail = lazy(async () => ({ default: (await loadDetail()).TransactionDetail }))

export function Wallet() {
  const settings = useLiveValue(readSettings, [])
  const all = useLiveValue(readAccounts, [])
  const accounts = all?.filter(({ hidden }) => !hidden)
  const networks = useLiveValue(readNetworks, [])
  const [view, setView] = useState<View>({ type: 'home' })
  useEffect(() => {
    void loadSend()
    void loadAddToken()
    void loadReceive()
    void loadDetail()
  }, [])
  if (!settings || !accounts || !networks) return <PageShell header={<Header />}>{null}</PageShell>
  const account = accounts.find((each) => each.address === settings.selectedAddress) ?? accounts[0]
  const network = networks.find((each) => each.chainId === settings.selectedChainId) ?? networks[0]
  if (!account || !network) return <PageShell header={<Header />}>{null}</PageShell>
  const inUse = { account, network, accounts, networks }
  const home = () => setView({ type: 'home' })
  if (view.type === 'home') {
    return <Home inUse={inUse} waiting={view.waiting ?? false} start={view.tab} onView={setView} />
  }
  return (
    <Suspense fallback={<PageShell header={<Header />}>{null}</PageShell>}>
      {view.type === 'send' && (
        <Send
          inUse={inUse}
          start={view.token}
          startNft={view.nft}
          onBack={home}
          onAsked={() => setView({ type: 'home', waiting: true })}
        />
      )}
      {view.type === 'add token' && (
        <AddToken inUse={inUse} start={view.token} onDone={() => setView({ type: 'home', tab: 'tokens' })} />
      )}
      {view.type === 'receive' && <Receive inUse={inUse} onBack={home} />}
      {view.type === 'transaction' && <TransactionDetail id={view.id} inUse={inUse} onBack={home} />}
    </Suspense>
  )
}

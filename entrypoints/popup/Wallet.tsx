// The open wallet: reads what every screen of it needs, and knows which of them is shown.
import { useState } from 'react'
import { Header, PageShell } from '@/components/ui/PageShell'
import { useLiveValue } from '@/components/ui/useLive'
import type { Account } from '@/lib/accounts/account'
import type { Network } from '@/lib/chain/networks/network'
import { readAccounts, readNetworks, readSettings } from '@/lib/storage/read'
import { Home } from './Home'
import { Receive } from './Receive'
import { Send } from './Send'
import { TransactionDetail } from './TransactionDetail'

/** What is in use. Every screen of the open wallet gets it. */
export interface InUse {
  account: Account
  network: Network
  accounts: Account[]
  networks: Network[]
}

export type View =
  /** `waiting`: a question of ours is open in the approval window. */
  | { type: 'home'; waiting?: boolean }
  | { type: 'send' }
  | { type: 'receive' }
  | { type: 'transaction'; id: string }

export function Wallet() {
  const settings = useLiveValue(readSettings, [])
  const accounts = useLiveValue(readAccounts, [])
  const networks = useLiveValue(readNetworks, [])
  const [view, setView] = useState<View>({ type: 'home' })
  if (!settings || !accounts || !networks) return <PageShell header={<Header />}>{null}</PageShell>
  const account = accounts.find((each) => each.address === settings.selectedAddress) ?? accounts[0]
  const network = networks.find((each) => each.chainId === settings.selectedChainId) ?? networks[0]
  if (!account || !network) return <PageShell header={<Header />}>{null}</PageShell>
  const inUse = { account, network, accounts, networks }
  const home = () => setView({ type: 'home' })
  switch (view.type) {
    case 'send':
      return <Send inUse={inUse} onBack={home} onAsked={() => setView({ type: 'home', waiting: true })} />
    case 'receive':
      return <Receive inUse={inUse} onBack={home} />
    case 'transaction':
      return <TransactionDetail id={view.id} inUse={inUse} onBack={home} />
    case 'home':
      return <Home inUse={inUse} waiting={view.waiting ?? false} onView={setView} />
  }
}

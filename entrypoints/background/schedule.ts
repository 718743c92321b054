// What the background does by itself: looks at our transactions and tells the user what changed.

import { type ChainStop, openStop } from '@/lib/chain/watch/treeHeader'
import { backgroundTexts } from '@/lib/i18n/backgroundTexts'
import { createTextFrom } from '@/lib/i18n/createTextFrom'
import { chooseLanguage, type Language } from '@/lib/i18n/language'
import { setWatchAlarm } from '@/lib/platform/alarms'
import { showMenu } from '@/lib/platform/menu'
import { notify } from '@/lib/platform/notify'
import { callTransactionId } from '@/lib/requests/calls/callTransaction'
import type { StoredOutcome } from '@/lib/requests/outcomes/outcome'
import type { Look, StatusChange } from '@/lib/transactions/track'
import { createHeadFollower } from './followHeads'
import { toldOf } from './notifications'
import { createPaymentWatch } from './paymentWatch'
import type { Wallet } from './wallet'
import { createWatch } from './watch'

export interface Schedule {
  /** Looks at the transactions under way, now and again until they are settled. */
  wake(): void
  /** Looks at the open orders, now and again until none is left. */
  wakePayments(): void
  /** Writes the toolbar button's menu in the user's language. */
  showMenu(): Promise<void>
}

export function createSchedule(wallet: Wallet, report: (error: unknown) => void): Schedule {
  async function text() {
    const { language } = await wallet.readSettings()
    return createTextFrom(chooseLanguage(language, navigator.languages as Language[]), backgroundTexts)
  }

  /** Told first, noted then: who dies in between tells it twice, and nobody goes without. */
  async function tell(changes: Look['changes']): Promise<void> {
    for (const change of changes) {
      await tellChange(change).catch(report)
      await wallet.tracker.told([change])
    }
  }

  async function tellChange(change: StatusChange): Promise<void> {
    const told = toldOf(change)
    const transaction = told && (await wallet.transaction(change.id))
    if (!told || !transaction) return
    const t = await text()
    const { from, chainId, nonce } = transaction
    const [account, network] = await Promise.all([wallet.accounts.find(from), wallet.networks.get(chainId)])
    const values = {
      nonce: nonce.toString(),
      account: account?.name ?? from,
      network: network?.name ?? chainId.toString(),
      block: told.block?.toString() ?? '',
    }
    await notify(change.id, t(told.title), t(told.text, values))
  }

  async function tellOutcome({ questionId }: StoredOutcome): Promise<void> {
    const transaction =
      (await wallet.transaction(questionId)) ?? (await wallet.transaction(callTransactionId(questionId, 0)))
    if (!transaction) return
    const t = await text()
    const { from, chainId } = transaction
    const [account, network] = await Promise.all([wallet.accounts.find(from), wallet.networks.get(chainId)])
    const values = { account: account?.name ?? from, network: network?.name ?? chainId.toString() }
    await notify(
      `${questionId} outcome`,
      t('notification.differs.title'),
      t('notification.differs.text', values),
    )
  }

  const heads = createHeadFollower({ chains: wallet.chains, onHead: () => watch.news(), report })
  const watch = createWatch({
    look: () => {
      // An alarm may be the first wake after a broadcast's pause.
      wallet.broadcasts.jobs.work().catch(report)
      return wallet.tracker.look()
    },
    onChanges: async (changes) => {
      await tell(changes)
      await wallet.checkOutcomes(changes, tellOutcome)
    },
    follow: heads.follow,
    setAlarm: setWatchAlarm,
    wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
    report,
  })

  const paymentWatch = createPaymentWatch(wallet, text, report)
  wallet.watcher.onStop((chainId, stop) => {
    tellStop(chainId, stop).catch(report)
  })
  /** Those that an earlier worker ended before telling. */
  let stopsTold = false
  async function tellStops(): Promise<void> {
    for (const head of await wallet.heads()) {
      const stop = openStop(head)
      if (stop && stop.toldAt === undefined) await tellStop(head.chainId, stop)
    }
  }

  async function tellStop(chainId: number, { ours }: ChainStop): Promise<void> {
    const t = await text()
    const network = (await wallet.networks.get(chainId))?.name ?? chainId.toString()
    const title = t('notification.stopped.title', { network })
    const block = ours.number.toString()
    await notify(`stop ${chainId}`, title, t('notification.stopped.text', { network, block }))
    await wallet.watcher.stopTold(chainId)
  }

  wallet.onLanguage(() => {
    menu().catch(report)
  })

  async function menu() {
    const t = await text()
    await showMenu({ lock: t('menu.lock'), dashboard: t('menu.dashboard') })
  }

  return {
    wake() {
      if (!stopsTold) tellStops().catch(report)
      stopsTold = true
      watch.wake()
    },
    wakePayments: paymentWatch.wake,
    showMenu: menu,
  }
}

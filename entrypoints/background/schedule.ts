// What the background does by itself: looks at our transactions and tells the user what changed.

import { backgroundTexts } from '@/lib/i18n/backgroundTexts'
import { createTextFrom } from '@/lib/i18n/createTextFrom'
import { chooseLanguage, type Language } from '@/lib/i18n/language'
import { setWatchAlarm } from '@/lib/platform/alarms'
import { showMenu } from '@/lib/platform/menu'
import { notify } from '@/lib/platform/notify'
import { callTransactionId } from '@/lib/requests/calls/callTransaction'
import type { Look } from '@/lib/transactions/track'
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

  async function tell(changes: Look['changes']): Promise<void> {
    for (const change of changes) {
      const told = toldOf(change)
      const transaction = told && (await wallet.transaction(change.id))
      if (!told || !transaction) continue
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
  }

  async function tellOutcomes(changes: Look['changes']): Promise<void> {
    for (const { questionId } of await wallet.checkOutcomes(changes)) {
      const transaction =
        (await wallet.transaction(questionId)) ?? (await wallet.transaction(callTransactionId(questionId, 0)))
      if (!transaction) continue
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
      await tellOutcomes(changes)
    },
    follow: heads.follow,
    setAlarm: setWatchAlarm,
    wait: (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs)),
    report,
  })

  const paymentWatch = createPaymentWatch(wallet, text, report)
  wallet.watcher.onStop((chainId, stop) => {
    tellStop(chainId, stop.ours.number).catch(report)
  })

  async function tellStop(chainId: number, block: bigint): Promise<void> {
    const t = await text()
    const network = (await wallet.networks.get(chainId))?.name ?? chainId.toString()
    const title = t('notification.stopped.title', { network })
    await notify(
      `stop ${chainId}`,
      title,
      t('notification.stopped.text', { network, block: block.toString() }),
    )
  }

  wallet.onLanguage(() => {
    menu().catch(report)
  })

  async function menu() {
    const t = await text()
    await showMenu({ lock: t('menu.lock'), dashboard: t('menu.dashboard') })
  }

  return { wake: watch.wake, wakePayments: paymentWatch.wake, showMenu: menu }
}

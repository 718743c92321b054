// The background worker. It registers every listener in its first turn, as Manifest V3 wants, and builds the rooms.
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { isListAlarm, isPaymentAlarm, isWatchAlarm } from '@/lib/platform/alarms'
import { createApprovalWindow } from '@/lib/platform/approvalWindow'
import { onCommand } from '@/lib/platform/commandMessages'
import { isLockAlarm } from '@/lib/platform/lockDeadline'
import { onMenu, openDashboard } from '@/lib/platform/menu'
import { createProviderPorts } from '@/lib/platform/providerPorts'
import { report } from '@/lib/platform/report'
import { openCurrentDatabase } from '@/lib/storage/currentDatabase'
import { runCommand } from './commands/runCommand'
import { isOfTheUser } from './commands/table'
import { createSchedule, type Schedule } from './schedule'
import { createWallet, type Wallet } from './wallet'

export default defineBackground(() => {
  const { promise: ready, resolve, reject } = Promise.withResolvers<Wallet>()
  // Whoever awaits it is told; this only keeps a failed start from counting as unhandled.
  ready.catch(report)

  const providers = createProviderPorts(
    ready.then(({ requests }) => ({
      handle: requests.handle,
      siteState: requests.siteState,
      documentGone: requests.approvals.documentGone,
      documentPresent: requests.documentPresent,
    })),
    report,
  )
  const window = createApprovalWindow({
    closed: (openedAt) => {
      ready.then(({ requests }) => requests.approvals.windowClosed(openedAt)).catch(report)
    },
    clock: () => Date.now(),
  })
  const version = browser.runtime.getManifest().version
  let schedule: Schedule | undefined
  openCurrentDatabase({ clock: () => Date.now() })
    .then(async (current) => {
      const wallet = createWallet(
        {
          window,
          providers,
          report,
          onSent: () => schedule?.wake(),
          onPaymentsSeen: () => schedule?.wakePayments(),
          clientVersion: `Holdfast/v${version}`,
        },
        current,
      )
      schedule = createSchedule(wallet, report)
      await wallet.start()
      resolve(wallet)
    })
    .catch(reject)

  onCommand(async ({ page, message, password, secondPassword }) => {
    const wallet = await ready
    // A command may be the first wake after the deadline.
    await wallet.autoLock.enforce()
    const result = await runCommand(wallet, page, message, password, secondPassword)
    // The answer need not wait: a deadline that was not put off only locks earlier.
    if (isOfTheUser(message.name)) wallet.autoLock.touch().catch(report)
    return result
  })

  const lockNow = () => {
    ready.then(({ autoLock }) => autoLock.lockNow()).catch(report)
  }
  onMenu({ lock: lockNow })
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') lockNow()
  })
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (isLockAlarm(name)) ready.then(({ autoLock }) => autoLock.enforce()).catch(report)
    if (isListAlarm(name)) ready.then(({ listKeeper }) => listKeeper.update()).catch(report)
    if (isWatchAlarm(name)) ready.then(() => schedule?.wake()).catch(report)
    if (isPaymentAlarm(name)) ready.then(() => schedule?.wakePayments()).catch(report)
  })
  browser.runtime.onStartup.addListener(() => {
    // An earlier run of the browser left its session's disk half; its memory half is gone already.
    ready.then((wallet) => wallet.forgetSession()).catch(report)
  })
  browser.runtime.onInstalled.addListener(({ reason }) => {
    ready.then(() => schedule?.showMenu()).catch(report)
    if (reason === 'install') openDashboard().catch(report)
  })

  ready
    .then((wallet) => {
      schedule?.wake()
      schedule?.wakePayments()
      return wallet.resume()
    })
    .catch(report)
})

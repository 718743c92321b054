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
import { deleteDatabases, openCurrentDatabase } from '@/lib/storage/currentDatabase'
import { runCommand } from './commands/runCommand'
import { isOfTheUser } from './commands/table'
import { createSchedule, type Schedule } from './schedule'
import { answerUnopened } from './unopened'
import { createWallet, type Wallet } from './wallet'

export default defineBackground(() => {
  let ready: Promise<Wallet>
  let unopened: unknown

  const providers = createProviderPorts(async () => {
    const { requests } = await ready
    return {
      handle: requests.handle,
      siteState: requests.siteState,
      documentGone: requests.approvals.documentGone,
      documentPresent: requests.documentPresent,
    }
  }, report)
  const window = createApprovalWindow({
    closed: (openedAt) => {
      ready.then(({ requests }) => requests.approvals.windowClosed(openedAt)).catch(report)
    },
    clock: () => Date.now(),
  })
  const version = browser.runtime.getManifest().version
  let schedule: Schedule | undefined

  async function start(): Promise<Wallet> {
    const current = await openCurrentDatabase({ clock: () => Date.now() }).catch((error) => {
      unopened = error
      throw error
    })
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
    return wallet
  }

  function begin(): Promise<Wallet> {
    unopened = undefined
    ready = start()
    ready
      .then((wallet) => {
        schedule?.wake()
        schedule?.wakePayments()
        return wallet.resume()
      })
      // Whoever awaits it is told of a failed start, too.
      .catch(report)
    return ready
  }

  async function rebuild(): Promise<void> {
    await deleteDatabases()
    await begin()
  }

  begin()

  onCommand(async ({ page, message, password, secondPassword }) => {
    // It may have been closed to us for a moment only.
    const started = await (unopened === undefined ? ready : begin()).catch((error) => {
      if (unopened === undefined) throw error
      return undefined
    })
    if (!started) return answerUnopened(unopened, page, message, rebuild)
    const wallet = started
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
})

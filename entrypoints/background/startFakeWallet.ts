// The whole wallet over the browser's APIs in memory; for tests. It must be imported before fake-indexeddb is used.
import 'fake-indexeddb/auto'
import { onCommand } from '@/lib/platform/commandMessages'
import { openCurrentDatabase } from '@/lib/storage/currentDatabase'
import { runCommand } from './commands/runCommand'
import { sendFrom, stopListening } from './fakeChrome'
import { createWallet, type Wallet } from './wallet'

/** Starts it as the worker does, after the one before died; errors that nobody awaits, and those of commands, go to `report`. */
export async function startFakeWallet(report: (error: unknown) => void): Promise<Wallet> {
  stopListening()
  const wallet = createWallet(
    {
      window: { open: async () => {}, isOpen: async () => false },
      providers: { announce: async () => {}, presentDocuments: () => new Set() } as never,
      report,
      onSent: () => {},
      onPaymentsSeen: () => {},
      clientVersion: 'Holdfast/v0',
    },
    await openCurrentDatabase({ clock: Date.now }),
  )
  await wallet.start()
  onCommand(({ page, message, password, secondPassword }) =>
    runCommand(wallet, page, message, password, secondPassword).catch((error) => {
      report(error)
      throw error
    }),
  )
  return wallet
}

/** Sends a command from the dashboard; `texts` are the passwords that go with it. */
export async function sendFromDashboard(command: string, params: unknown, ...texts: string[]) {
  return (await sendFrom('dashboard', command, params, ...texts)) as { type: string; result?: unknown }
}

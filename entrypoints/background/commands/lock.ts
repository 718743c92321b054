// Locks now.
import { command } from './command'

export const lock = command('lock', async (wallet) => {
  await wallet.autoLock.lockNow()
  return undefined
})

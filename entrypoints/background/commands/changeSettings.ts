// Language, theme and the minutes until the wallet locks.
import { command } from './command'

export const changeSettings = command('changeSettings', async (wallet, changed) => {
  await wallet.changeSettings(
    Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
  )
  if (changed.autoLockMinutes !== undefined) await wallet.autoLock.restart()
  return undefined
})

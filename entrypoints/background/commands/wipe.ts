// Deletes the wallet from this browser. The screen has said what is lost and had a word typed.
import { command } from './command'

export const wipe = command('wipe', async (wallet) => {
  await wallet.wipe()
  return undefined
})

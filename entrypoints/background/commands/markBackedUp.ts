// The user proved, by the set-up's quiz, that the phrase is written down: it is the only secret then.
import { command } from './command'

export const markBackedUp = command('markBackedUp', async (wallet) => {
  const [first] = await wallet.keystore.secretIds()
  if (first !== undefined) await wallet.backups.markChecked(first, 'phrase', wallet.clock())
  return undefined
})

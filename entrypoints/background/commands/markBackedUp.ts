// The user proved, by the quiz, that the phrase is written down.
import { command } from './command'

export const markBackedUp = command('markBackedUp', async (wallet) => {
  for (const secretId of await wallet.keystore.secretIds()) {
    await wallet.backups.markChecked(secretId, 'phrase', wallet.clock())
  }
  return undefined
})

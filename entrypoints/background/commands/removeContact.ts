// A contact the user does not need any more.
import { command } from './command'

export const removeContact = command('removeContact', async (wallet, key) => {
  await wallet.contacts.remove(key)
  return undefined
})

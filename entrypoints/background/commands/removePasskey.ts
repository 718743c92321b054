// A passkey that opens the wallet no more.
import { command } from './command'
import { MissingPassword } from './errors'

export const removePasskey = command('removePasskey', async (wallet, { id }, password) => {
  if (!password) throw new MissingPassword('removePasskey')
  return wallet.keystore.removePasskey(password, id)
})

// A passkey that may open the wallet from now on.
import { command } from './command'
import { MissingPassword } from './errors'

export const addPasskey = command('addPasskey', async (wallet, { key, ...passkey }, password) => {
  if (!password) throw new MissingPassword('addPasskey')
  return wallet.keystore.addPasskey(password, passkey, key)
})

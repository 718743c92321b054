// Whether a password is the wallet's, before something else is asked of the user.
import { command } from './command'
import { MissingPassword } from './errors'

export const checkPassword = command('checkPassword', async (wallet, _params, password) => {
  if (!password) throw new MissingPassword('checkPassword')
  return wallet.keystore.checkPassword(password)
})

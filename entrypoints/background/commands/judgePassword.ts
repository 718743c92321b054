// How strong a new password is, by the same rule that refuses weak ones.
import { command } from './command'
import { MissingPassword } from './errors'

export const judgePassword = command('judgePassword', async (wallet, _params, password) => {
  if (!password) throw new MissingPassword('judgePassword')
  return wallet.judgePassword(password)
})

// Another password for the wallet.
import { command } from './command'
import { MissingPassword } from './errors'

export const changePassword = command('changePassword', async (wallet, _params, password, newPassword) => {
  if (!password || !newPassword) throw new MissingPassword('changePassword')
  const result = await wallet.keystore.changePassword({ old: password, new: newPassword })
  return result.type === 'weak' ? { ...result, type: 'weak password' } : result
})

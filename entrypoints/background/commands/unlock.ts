// Opens the vault with a password; questions that wait go on.
import { command } from './command'
import { MissingPassword } from './errors'

export const unlock = command('unlock', async (wallet, _params, password) => {
  if (!password) throw new MissingPassword('unlock')
  const result = await wallet.keystore.unlock(password)
  if (result.type === 'unlocked') await wallet.afterUnlock()
  else await wallet.publishState()
  return result
})

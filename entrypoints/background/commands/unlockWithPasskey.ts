// Opens the vault with what a passkey gave; questions that wait go on.
import { command } from './command'

export const unlockWithPasskey = command('unlockWithPasskey', async (wallet, { id, key }) => {
  const result = await wallet.keystore.unlockWithPasskey(id, key)
  if (result.type === 'unlocked') await wallet.afterUnlock()
  else await wallet.publishState()
  return result
})

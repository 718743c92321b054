// A backup file with everything in it, sealed under a password of its own.
import { command } from './command'
import { MissingPassword } from './errors'

export const exportBackup = command('exportBackup', async (wallet, _params, password, filePassword) => {
  if (!password || !filePassword) throw new MissingPassword('exportBackup')
  const profile = await wallet.readProfile()
  const result = await wallet.keystore.exportBackup({ password, filePassword, profile })
  return result.type === 'weak' ? { ...result, type: 'weak password' } : result
})

// A wallet from a backup file: its secrets in a new vault, then the accounts they lead to, networks, settings and orders.
import { BadProfile } from '@/lib/storage/profile'
import { command } from './command'
import { MissingPassword } from './errors'

export const restoreBackup = command('restoreBackup', async (wallet, params, filePassword, password) => {
  if (!password || !filePassword) throw new MissingPassword('restoreBackup')
  const { file, afterDamage = false } = params
  const { pendingRestore } = wallet
  const restored = await wallet.keystore.restoreBackup({
    file,
    filePassword,
    password,
    afterDamage,
    keep: pendingRestore.keep,
  })
  if (restored.type !== 'restored') {
    await pendingRestore.forget()
    return restored.type === 'weak' ? { ...restored, type: 'weak password' } : restored
  }
  await pendingRestore.finish()
  wallet.watchPayments()
  const accounts = await wallet.accounts.all()
  const first = accounts[0] ?? (await addFirst([...restored.secretIds.values()]))
  const { selectedAddress } = await wallet.readSettings()
  if (!accounts.some(({ address }) => address === selectedAddress)) {
    await wallet.changeSettings({ selectedAddress: first.address })
  }
  await wallet.autoLock.restart()
  await wallet.publishState()
  return { type: 'restored', address: first.address, accounts: Math.max(accounts.length, 1) }

  async function addFirst([secretId]: string[]) {
    if (secretId === undefined) throw new BadProfile('secrets', 'at least one')
    return wallet.addAccountOf(secretId, params.accountName)
  }
})

// The first vault: sealed, then its first account. If the worker dies between the two, unlocking adds the account.
import { command } from './command'
import { MissingPassword } from './errors'

export const createVault = command('createVault', async (wallet, params, password) => {
  if (!password) throw new MissingPassword('createVault')
  const { words, afterDamage = false } = params
  const created = await wallet.keystore.create({ password, words, afterDamage })
  if (created.type === 'weak') return { ...created, type: 'weak password' }
  if (created.type !== 'created') return created
  if (afterDamage) await wallet.adoptAccounts(created.secretId)
  const account = await wallet.accounts.addFirst(created.secretId, params.accountName)
  await wallet.changeSettings({ selectedAddress: account.address })
  if (params.backedUp) await wallet.backups.markChecked(created.secretId, 'phrase', wallet.clock())
  await wallet.autoLock.restart()
  await wallet.publishState()
  return { type: 'created', address: account.address }
})

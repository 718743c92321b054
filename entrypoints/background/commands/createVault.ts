// The first vault: sealed, then its first account. If the worker dies between the two, unlocking adds the account.

import { secretSource } from '../secretSource'
import { command } from './command'
import { MissingPassword } from './errors'

export const createVault = command('createVault', async (wallet, params, password, filePassword) => {
  if (!password) throw new MissingPassword('createVault')
  const { source, accountName, afterDamage = false } = params
  const created = await wallet.keystore.createFrom({
    password,
    ...(source.type === 'watch-only' ? {} : { source: secretSource(source, filePassword) }),
    afterDamage,
  })
  if (created.type === 'weak') return { ...created, type: 'weak password' }
  if (created.type !== 'created') return created
  const { secretId } = created
  const kind = source.type === 'phrase' ? 'phrase' : 'private key'
  if (afterDamage && secretId !== undefined) await wallet.adoptAccounts({ id: secretId, kind })
  const [account] =
    source.type === 'watch-only' || secretId === undefined
      ? await watch()
      : [await wallet.addAccountOf(secretId, accountName)]
  if (account) await wallet.changeSettings({ selectedAddress: account.address })
  if (params.backedUp && source.type === 'phrase' && secretId !== undefined) {
    await wallet.backups.markChecked(secretId, 'phrase', wallet.clock())
  }
  await wallet.autoLock.restart()
  await wallet.publishState()
  return { type: 'created', address: account?.address ?? '0x' }

  async function watch() {
    return source.type === 'watch-only' ? wallet.accounts.watch(source.accounts) : []
  }
})

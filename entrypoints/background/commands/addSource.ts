// One source more: its secret into the vault, then its first account (or the addresses to watch).

import { secretSource } from '../secretSource'
import { command } from './command'

export const addSource = command('addSource', async (wallet, { source, accountName }, filePassword) => {
  if (source.type === 'watch-only') {
    const added = await wallet.accounts.watch(source.accounts)
    const [first] = added
    if (first) return { type: 'added', address: first.address, added: added.length }
    const [known] = source.accounts
    return { type: 'known already', address: known?.address ?? '0x' }
  }
  const result = await wallet.keystore.addSource(secretSource(source, filePassword))
  if (result.type !== 'added' && result.type !== 'known already') return result
  const { secretId } = result
  // Accounts whose phrase or key was lost to damage have it again.
  if (result.type === 'added') await wallet.adoptAccounts({ id: secretId, kind: result.kind })
  const { address } = await wallet.addAccountOf(secretId, accountName)
  if (result.type === 'known already') return { type: 'known already', address, secretId }
  // Somebody who brings the words has them.
  if (source.type === 'phrase') await wallet.backups.markChecked(secretId, 'phrase', wallet.clock())
  return { type: 'added', address, added: 1, secretId }
})

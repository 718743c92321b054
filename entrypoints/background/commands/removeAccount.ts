// Forgets an account, and with the last account of a phrase or key that secret too, once the user was told.
import { secretOf } from '@/lib/accounts/account'
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { sameAddress } from '@/lib/base/address'
import { command } from './command'

export const removeAccount = command('removeAccount', async (wallet, { address, secret }) => {
  const all = await wallet.accounts.all()
  const account = all.find((candidate) => sameAddress(candidate.address, address))
  if (!account) throw new UnknownAccount(address)
  if (all.length === 1) return { type: 'last account' }
  const secretId = secretOf(account)
  // A secret that was lost to damage is not there to be removed.
  const isLastOfSecret =
    secretId !== undefined &&
    (await wallet.keystore.secretIds()).includes(secretId) &&
    all.filter((other) => secretOf(other) === secretId).length === 1
  if (isLastOfSecret) {
    const backedUp = await wallet.backups.isBackedUp(secretId)
    const isTold = secret === 'goes without backup' || (secret === 'goes' && backedUp)
    if (!isTold) return { type: 'secret goes too', backedUp }
    // It needs the data key: better refused now than after the account is gone.
    await wallet.keystore.addressesOf(secretId, [])
  }
  // The account first: should the worker die in between, the next unlock brings it back with its secret.
  await wallet.accounts.remove(address)
  await wallet.requests.permissions.withdraw(address)
  await wallet.moveSelection()
  await wallet.balances.forget(address)
  if (isLastOfSecret) {
    await wallet.keystore.removeSecret(secretId)
    await wallet.backups.forget(secretId)
  }
  return { type: 'removed' }
})

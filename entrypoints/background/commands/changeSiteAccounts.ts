// Which accounts a connected site sees; none disconnects it.
import { isOffered } from '@/lib/accounts/account'
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { command } from './command'

export const changeSiteAccounts = command('changeSiteAccounts', async (wallet, { accounts, ...site }) => {
  for (const address of accounts) {
    const account = await wallet.accounts.find(address)
    if (!account || !isOffered(account)) throw new UnknownAccount(address)
  }
  await wallet.requests.permissions.changeAccounts(site, accounts)
  return undefined
})

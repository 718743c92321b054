// Which accounts a connected site sees; none disconnects it.
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { command } from './command'

export const changeSiteAccounts = command('changeSiteAccounts', async (wallet, { accounts, ...site }) => {
  for (const address of accounts) {
    if (!(await wallet.accounts.find(address))) throw new UnknownAccount(address)
  }
  await wallet.requests.permissions.changeAccounts(site, accounts)
  return undefined
})

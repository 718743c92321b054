// The account that the wallet's own screens show.
import { UnknownAccount } from '@/lib/accounts/createAccounts'
import { command } from './command'

export const selectAccount = command('selectAccount', async (wallet, { address }) => {
  if (!(await wallet.accounts.find(address))) throw new UnknownAccount(address)
  await wallet.changeSettings({ selectedAddress: address })
  return undefined
})

// The order of the accounts on every screen.
import { command } from './command'

export const orderAccounts = command('orderAccounts', async (wallet, { addresses }) => {
  await wallet.accounts.order(addresses)
  return undefined
})

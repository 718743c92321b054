// What the user calls an account.
import { command } from './command'

export const renameAccount = command('renameAccount', async (wallet, { address, name }) => {
  await wallet.accounts.rename(address, name)
  return undefined
})

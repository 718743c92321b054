// Adds the accounts that the user chose among those found.
import { command } from './command'

export const addFound = command('addFound', async (wallet, { secretId, places }) => {
  const before = (await wallet.accounts.all()).length
  await wallet.accounts.addAt(secretId, places)
  return { added: (await wallet.accounts.all()).length - before }
})

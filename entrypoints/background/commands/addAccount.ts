// The next account below the user's phrase.
import { Locked } from '@/lib/keys/keystore/errors'
import { command } from './command'

export const addAccount = command('addAccount', async (wallet, { name }) => {
  const [secretId] = await wallet.keystore.secretIds()
  if (!secretId) throw new Locked()
  const { address } = await wallet.accounts.addNext(secretId, name)
  return { address }
})

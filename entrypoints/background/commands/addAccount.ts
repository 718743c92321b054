// The next account below a phrase, or the one at a path of the user's own.

import { pathSchemes } from '@/lib/base/accountPath'
import { WalletError } from '@/lib/base/walletError'
import { command } from './command'

export const addAccount = command('addAccount', async (wallet, params) => {
  const { name, scheme = pathSchemes.standard, index, savings = false } = params
  const phrases = (await wallet.keystore.secrets()).filter(({ kind }) => kind === 'phrase')
  const phrase = phrases.find(({ id }) => params.secretId === undefined || id === params.secretId)
  if (!phrase) throw new NoPhrase()
  if (index === undefined) {
    const { address } = await wallet.accounts.addNext(phrase.id, name, scheme, savings)
    return { address }
  }
  const [added] = await wallet.accounts.addAt(phrase.id, [{ scheme, index, name, savings }])
  if (!added) throw new NoPhrase()
  return { address: added.address }
})

/** Nothing to derive another account from. */
class NoPhrase extends WalletError {
  readonly name = 'Wallet.NoPhrase'
  constructor() {
    super('expected a recovery phrase in this wallet')
  }
}

// What a phrase, a key or a file leads to, or what is wrong with it. Nothing of it is kept.

import { secretSource } from '../secretSource'
import { command } from './command'

export const checkSource = command('checkSource', async (wallet, { source }, filePassword) => {
  if (source.type === 'watch-only') {
    const [first] = source.accounts
    if (!first) throw new RangeError('expected an address to watch')
    const own = (await wallet.accounts.find(first.address)) !== undefined
    return { type: 'valid', firstAddress: first.address, own }
  }
  const checked = await wallet.keystore.checkSource(secretSource(source, filePassword))
  if (checked.type !== 'valid') return checked
  return { ...checked, own: (await wallet.accounts.find(checked.firstAddress)) !== undefined }
})

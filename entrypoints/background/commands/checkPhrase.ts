// Is this a phrase, and which address does it lead to? Nothing of it is kept.

import { readPhrase } from '@/lib/keys/derivation/bip39'
import { firstAddressOf } from '@/lib/keys/derivation/firstAddress'
import { command } from './command'

export const checkPhrase = command('checkPhrase', async (_wallet, { words }) => {
  const phrase = readPhrase(words)
  if (phrase.type !== 'phrase') return phrase
  return { type: 'valid', firstAddress: firstAddressOf(phrase) }
})

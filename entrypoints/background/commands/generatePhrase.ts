// A new phrase for the onboarding screen. Nothing of it is kept here.
import { entropyLength, phraseFromEntropy } from '@/lib/keys/derivation/bip39'
import { command } from './command'

export const generatePhrase = command('generatePhrase', async (wallet, { wordCount }) => {
  const entropy = wallet.random(entropyLength(wordCount))
  const words = phraseFromEntropy(entropy)
  entropy.fill(0)
  return { words }
})

// Shows an NFT no more.
import { command } from './command'

export const hideNft = command('hideNft', async (wallet, key) => {
  await wallet.tokens.hideNft(key)
  return undefined
})

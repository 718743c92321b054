// The user wants to see a token no more.
import { command } from './command'

export const hideToken = command('hideToken', async (wallet, key) => {
  await wallet.tokens.hide(key)
  return undefined
})

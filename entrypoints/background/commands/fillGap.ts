// A nonce that nobody used and others wait for: asked like everything else, with the wallet as the asker.
import { command } from './command'

export const fillGap = command('fillGap', async (wallet, { address, chainId, nonce }) =>
  wallet.replacements.fillGap(chainId, address, nonce),
)

// The user wants to see a token, by what its contract said on the screen.
import { command } from './command'

export const acceptToken = command('acceptToken', (wallet, { account, chainId, token, shown }) =>
  wallet.tokens.accept({ account, chainId, token }, shown),
)

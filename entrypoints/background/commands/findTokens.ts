// Which tokens of the shipped list an account has; nothing is stored.
import { command } from './command'

export const findTokens = command('findTokens', (wallet, { account, chainId }) =>
  wallet.tokens.find(account, chainId),
)

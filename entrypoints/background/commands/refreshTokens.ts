// Asks for the balance of every accepted token and stores it. A failure is an answer, never a zero.
import { command } from './command'

export const refreshTokens = command('refreshTokens', (wallet, { account, chainId }) =>
  wallet.tokens.refresh(account, chainId),
)

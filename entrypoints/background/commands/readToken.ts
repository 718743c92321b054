// What a token contract says of itself, and what the shipped list says of that; nothing is stored.
import { command } from './command'

export const readToken = command('readToken', (wallet, { chainId, token }) =>
  wallet.assets.readToken(chainId, token),
)

// What a token contract says of itself; nothing is stored.
import { readToken as readClaim } from '@/lib/chain/contracts/erc20'
import { command } from './command'

export const readToken = command('readToken', async (wallet, { chainId, token }) =>
  readClaim(await wallet.chains.of(chainId), token),
)

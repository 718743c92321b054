// What a token contract says of itself, and what the shipped list says of that; nothing is stored.
import { readToken as readClaim } from '@/lib/chain/contracts/erc20'
import { viewOfList } from '@/lib/lists/tokens/findListed'
import { command } from './command'

export const readToken = command('readToken', async (wallet, { chainId, token }) => {
  const claim = await readClaim(await wallet.chains.of(chainId), token)
  return 'type' in claim ? claim : { ...claim, list: viewOfList(chainId, token, claim.value) }
})

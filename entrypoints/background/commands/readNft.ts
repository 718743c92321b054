// What a collection's contract says of itself, and how many of one of its tokens an account has.
import { readNft as readClaim } from '@/lib/chain/contracts/nft'
import { command } from './command'

export const readNft = command('readNft', async (wallet, { chainId, contract, tokenId, account }) =>
  readClaim(await wallet.chains.of(chainId), contract, tokenId, account),
)

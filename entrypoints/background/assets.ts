// The port by which requests look at tokens and have them shown: contracts, the shipped list, and what was accepted.
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { readToken } from '@/lib/chain/contracts/erc20'
import { readNft } from '@/lib/chain/contracts/nft'
import { viewOfList } from '@/lib/lists/tokens/findListed'
import type { AssetPort } from '@/lib/requests/ports'
import type { Tokens } from '@/lib/tokens/createTokens'

export function createAssets({ tokens, chains }: { tokens: Tokens; chains: ChainClients }): AssetPort {
  return {
    async readToken(chainId, token) {
      const claim = await readToken(await chains.of(chainId), token)
      return 'type' in claim ? claim : { ...claim, list: viewOfList(chainId, token, claim.value) }
    },
    readNft: async (chainId, contract, tokenId, account) =>
      readNft(await chains.of(chainId), contract, tokenId, account),
    accept(account, chainId, asset) {
      if (asset.type === 'nft') {
        return tokens.acceptNft({ account, chainId, contract: asset.contract, tokenId: asset.tokenId })
      }
      return tokens.accept({ account, chainId, token: asset.token }, asset.claim.value)
    },
  }
}

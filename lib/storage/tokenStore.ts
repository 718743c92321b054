// What the user decided about tokens and NFTs, and what was last read of them.
import type { TokenStore } from '@/lib/tokens/ports'
import type { Database } from './database'
import { noteIfEmpty } from './emptied'

export function createTokenStore(database: Database): TokenStore {
  const { tokens, tokenBalances, nfts } = database
  return {
    of: (account, chainId) => tokens.where('[account+chainId]').equals([account, chainId]).toArray(),
    put: async (token) => {
      await tokens.put(token)
    },
    putBalance: (row) =>
      database.transaction('rw', tokenBalances, async () => {
        const stored = await tokenBalances.get([row.account, row.chainId, row.token])
        if (!stored || stored.balance.at <= row.balance.at) await tokenBalances.put(row)
      }),
    nftsOf: (account, chainId) => nfts.where('[account+chainId]').equals([account, chainId]).toArray(),
    putNft: async (nft) => {
      await nfts.put(nft)
    },
    renewNft: ({ account, chainId, contract, tokenId }, claim) =>
      database.transaction('rw', nfts, async () => {
        const key: [typeof account, number, typeof contract, string] = [account, chainId, contract, tokenId]
        const stored = await nfts.get(key)
        if (stored && stored.claim.at <= claim.at) await nfts.put({ ...stored, claim })
      }),
    removeNft: ({ account, chainId, contract, tokenId }) =>
      database.transaction('rw', nfts, database.emptied, async () => {
        await nfts.delete([account, chainId, contract, tokenId])
        await noteIfEmpty(database, nfts)
      }),
  }
}

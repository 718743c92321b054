// The user's own word on what something costs, with the time it was typed.
import { command } from './command'

export const typePrice = command('typePrice', async (wallet, { chainId, asset, amount }) => {
  const key = asset === 'currency' ? asset : (asset.toLowerCase() as typeof asset)
  if (amount === undefined) await wallet.typedPrices.remove(chainId, key)
  else await wallet.typedPrices.put({ chainId, asset: key, amount, decimals: 8, at: wallet.clock() })
  return undefined
})

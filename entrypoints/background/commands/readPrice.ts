// What a network's currency costs, as a contract on it says. A failure is an answer, never an old price.
import { isChainError } from '@/lib/chain/client/chainErrors'
import { readPrice as readPriceOf } from '@/lib/chain/prices/readPrice'
import { command } from './command'

export const readPrice = command('readPrice', async (wallet, { chainId }) => {
  try {
    return await readPriceOf(await wallet.chains.of(chainId))
  } catch (error) {
    if (!isChainError(error)) throw error
    return { type: 'unknown', reason: error.message }
  }
})

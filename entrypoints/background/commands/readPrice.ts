// What a network's currency costs: as a contract on it says, and as the user typed. A failure is an answer.
import { isChainError } from '@/lib/chain/client/chainErrors'
import { command } from './command'

export const readPrice = command('readPrice', async (wallet, { chainId }) => {
  try {
    return await wallet.prices.of(chainId)
  } catch (error) {
    if (!isChainError(error)) throw error
    return { feed: { type: 'unknown', reason: error.message } }
  }
})

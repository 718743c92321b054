// Compares a network's endpoints now. What was found of each is stored as it is found.
import { getHead } from '@/lib/chain/client/reads'
import { command } from './command'

export const checkEndpoints = command('checkEndpoints', async (wallet, { chainId }) => {
  try {
    await getHead(await wallet.chains.of(chainId))
    return { type: 'compared' }
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
})

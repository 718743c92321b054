// Asks the chain for a balance and stores it with how it is known. A failure is an answer, never a zero.
import { getBalance } from '@/lib/chain/client/reads'
import { command } from './command'

export const refreshBalance = command('refreshBalance', async (wallet, { address, chainId }) => {
  try {
    const balance = await getBalance(await wallet.chains.of(chainId), address)
    await wallet.balances.put({ address, chainId, balance })
    return balance
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
})

// How far an account's nonces have come: what is in blocks, what waits, and what a block asks for at least.
import { isChainError } from '@/lib/chain/client/chainErrors'
import { getHead, getTransactionCount } from '@/lib/chain/client/reads'
import { command } from './command'

export const examineNonces = command('examineNonces', async (wallet, { address, chainId }) => {
  try {
    const client = await wallet.chains.of(chainId)
    const [count, pending, head] = await Promise.all([
      getTransactionCount(client, address, 'latest'),
      getTransactionCount(client, address, 'pending'),
      getHead(client),
    ])
    return {
      type: 'examined',
      count,
      pendingCount: pending.value,
      baseFeeWei: head.value.baseFeeWei,
    }
  } catch (error) {
    if (isChainError(error)) return { type: 'failed', reason: error.message }
    throw error
  }
})

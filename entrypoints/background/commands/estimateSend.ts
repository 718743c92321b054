// What a send would cost at the normal speed; nothing is stored and nobody is asked.
import { feeCapWei } from '@/lib/base/transaction'
import { command } from './command'

export const estimateSend = command('estimateSend', async (wallet, { chainId, from, to, valueWei }) => {
  const result = await wallet.preparer.prepare({ chainId, from, to, valueWei, data: '0x' })
  if (result.type === 'failed') return result
  const { unsigned, balanceWei } = result.prepared
  if ('type' in balanceWei) return { type: 'failed', reason: balanceWei.reason }
  return {
    type: 'estimated',
    gas: unsigned.gas,
    feeWei: unsigned.gas * feeCapWei(unsigned.fees),
    balanceWei: balanceWei.value,
  }
})

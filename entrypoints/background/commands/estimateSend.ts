// What a send would cost at the normal speed; nothing is stored and nobody is asked.
import { feeCapWei } from '@/lib/base/transaction'
import { transferRequest } from '@/lib/transactions/transferRequest'
import { command } from './command'

export const estimateSend = command('estimateSend', async (wallet, params) => {
  const result = await wallet.preparer.prepare(transferRequest(params))
  if (result.type === 'failed') return result
  const { unsigned, balanceWei, dataFee } = result.prepared
  if ('type' in balanceWei) return { type: 'failed', reason: balanceWei.reason }
  return {
    type: 'estimated',
    gas: unsigned.gas,
    feeWei: unsigned.gas * feeCapWei(unsigned.fees) + (dataFee?.type === 'on top' ? dataFee.wei : 0n),
    balanceWei: balanceWei.value,
  }
})

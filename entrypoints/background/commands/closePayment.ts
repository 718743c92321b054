// The user needs this order no more.
import { command } from './command'

export const closePayment = command('closePayment', async (wallet, { id }) => {
  await wallet.payments.close(id)
  return undefined
})

// Somebody looks at the orders: what is open is looked at now, and often for a while.
import { command } from './command'

export const lookAtPayments = command('lookAtPayments', async (wallet) => {
  wallet.watchPayments()
  return undefined
})

// The window that asks may be behind others: it comes to the front.
import { command } from './command'

export const showApproval = command('showApproval', async (wallet) => {
  await wallet.requests.approvals.show()
  return undefined
})

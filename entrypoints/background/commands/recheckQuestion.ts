// Looks again, on a new block, at what an open question would change.
import { command } from './command'

export const recheckQuestion = command('recheckQuestion', async (wallet, { id }) => {
  await wallet.requests.approvals.recheck(id)
  return undefined
})

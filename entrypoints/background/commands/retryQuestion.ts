// Asks the chain again for the draft of an open question.
import { command } from './command'

export const retryQuestion = command('retryQuestion', async (wallet, { id }) => {
  await wallet.requests.approvals.prepareAnew(id)
  return undefined
})

// Other fees, gas, nonce or approved amount for an open transaction question: it becomes a new version.
import { command } from './command'

export const editQuestion = command('editQuestion', async (wallet, { id, edits }) => {
  await wallet.requests.approvals.edit(id, edits)
  return undefined
})

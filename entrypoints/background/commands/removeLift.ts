// Forbids again what was lifted; at once and without a password.
import { command } from './command'

export const removeLift = command('removeLift', async (wallet, { rule, address }) => {
  await wallet.lifts.remove({ rule, subject: address.toLowerCase() })
  // What stands open may be forbidden again.
  await wallet.requests.approvals.rejudge(rule)
  return undefined
})

// Nothing more of this site for an hour: what it has asked is rejected.
import { command } from './command'

export const silenceSite = command('silenceSite', async (wallet, site) => {
  await wallet.requests.approvals.silence(site)
  return undefined
})

// Takes back what a site was granted; its open pages are told.
import { command } from './command'

export const disconnectSite = command('disconnectSite', async (wallet, site) => {
  await wallet.requests.permissions.revoke(site)
  return undefined
})

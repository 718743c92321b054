// May sites be offered this account?
import { command } from './command'

export const setVisibleToSites = command('setVisibleToSites', async (wallet, { address, visible }) => {
  await wallet.accounts.setVisibleToSites(address, visible)
  if (!visible) await wallet.requests.permissions.withdraw(address)
  return undefined
})

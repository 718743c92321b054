// Puts an account away, or back. No site sees one that is put away, and it is not the one in use.
import { LastShown } from '@/lib/accounts/createAccounts'
import { command } from './command'

export const hideAccount = command('hideAccount', async (wallet, { address, hidden }) => {
  try {
    await wallet.accounts.setHidden(address, hidden)
  } catch (error) {
    if (error instanceof LastShown) return { type: 'last in sight' }
    throw error
  }
  if (hidden) {
    await wallet.requests.permissions.withdraw(address)
    await wallet.moveSelection()
  }
  return { type: 'done' }
})

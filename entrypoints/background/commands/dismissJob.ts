// What the queue gave up is forgotten; the transaction it was about stays in the activity.
import { command } from './command'

export const dismissJob = command('dismissJob', async (wallet, { key }) => {
  await wallet.broadcasts.jobs.dismiss(key)
  return undefined
})

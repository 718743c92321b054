// The site may ask again.
import { command } from './command'

export const liftSilence = command('liftSilence', async (wallet, site) => {
  await wallet.requests.silences.lift(site)
  return undefined
})

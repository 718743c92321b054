// The user's own limits on fees.
import { command } from './command'

export const setLimits = command('setLimits', async (wallet, { symbol, limits }) => {
  await wallet.limits.set(symbol, limits)
  return undefined
})

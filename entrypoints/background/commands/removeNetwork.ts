// Removes an added network, or gives a built-in one its own endpoints back.
import { command } from './command'

export const removeNetwork = command('removeNetwork', async (wallet, { chainId }) => {
  await wallet.networks.removeOrReset(chainId)
  if (!(await wallet.networks.get(chainId))) await wallet.forgetChain(chainId)
  return undefined
})

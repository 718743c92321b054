// The user has seen that a network's chain changed what was final.
import { command } from './command'

export const acknowledgeStop = command('acknowledgeStop', async (wallet, { chainId }) => {
  await wallet.watcher.acknowledge(chainId)
  wallet.lookAgain()
  return undefined
})

// Somebody looks at the picture of a chain: it is followed up to its newest block, once.
import { command } from './command'

export const lookAtChain = command('lookAtChain', async (wallet, { chainId }) => {
  await wallet.watcher.look(chainId)
  return undefined
})

// The network that the wallet's own screens show. Sites keep theirs.
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'
import { command } from './command'

export const selectNetwork = command('selectNetwork', async (wallet, { chainId }) => {
  if (!(await wallet.networks.get(chainId))) throw new UnknownNetwork(chainId)
  await wallet.changeSettings({ selectedChainId: chainId })
  return undefined
})

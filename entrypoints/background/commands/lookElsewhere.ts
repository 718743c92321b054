// Did it come on another network? Asked only when the user presses, because every network's endpoints then know the address.
import { command } from './command'

export const lookElsewhere = command('lookElsewhere', async (wallet, { id }) => {
  const networks = await wallet.networks.list()
  return wallet.payments.lookElsewhere(id, (chainId) => {
    const own = networks.find((network) => network.chainId === chainId)
    return networks
      .filter((network) => network.chainId !== chainId && network.testnet === own?.testnet)
      .map((network) => network.chainId)
  })
})

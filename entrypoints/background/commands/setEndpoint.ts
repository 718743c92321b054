// What an endpoint of a known network is used for; one that is to be used is asked for its chain id first.
import { command } from './command'

export const setEndpoint = command('setEndpoint', (wallet, { chainId, endpoint, use }) =>
  wallet.networks.setEndpoint(chainId, { url: endpoint, use }),
)

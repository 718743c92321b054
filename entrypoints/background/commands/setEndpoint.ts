// Another endpoint for a known network; it is asked for its chain id first.
import { command } from './command'

export const setEndpoint = command('setEndpoint', (wallet, { chainId, endpoint }) =>
  wallet.networks.setEndpoint(chainId, endpoint),
)

// Forgets what the user said of an endpoint: one that ships is asked again, one of his own is gone.
import { command } from './command'

export const removeEndpoint = command('removeEndpoint', (wallet, { chainId, endpoint }) =>
  wallet.networks.removeEndpoint(chainId, endpoint),
)

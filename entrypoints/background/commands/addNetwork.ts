// A network of the user's own; its endpoint is asked for its chain id first.
import { command } from './command'

export const addNetwork = command('addNetwork', (wallet, { explorer, ...entry }) =>
  wallet.networks.add({ ...entry, ...(explorer === undefined ? {} : { explorer }) }),
)

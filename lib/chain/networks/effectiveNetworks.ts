// The networks as the user has them: those that ship, those added, and their endpoints in the order of asking.
import type { StoredNetwork } from '../ports'
import type { Network } from './network'

/** Built-in ones first, then added ones by chain id; an endpoint the user set goes before the network's own. */
export function effectiveNetworks(builtIn: readonly Network[], stored: readonly StoredNetwork[]): Network[] {
  const shipped = new Set(builtIn.map(({ chainId }) => chainId))
  const added = stored
    .flatMap(({ network }) => (network && !shipped.has(network.chainId) ? [network] : []))
    .sort((a, b) => a.chainId - b.chainId)
  return [...builtIn, ...added].map((network) => {
    const endpoint = stored.find(({ chainId }) => chainId === network.chainId)?.endpoint
    return endpoint === undefined ? network : preferring(network, endpoint)
  })
}

function preferring(network: Network, endpoint: string): Network {
  return { ...network, endpoints: [endpoint, ...network.endpoints.filter((other) => other !== endpoint)] }
}

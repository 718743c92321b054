// The networks as the user has them: those that ship, those added, and their endpoints in the order of asking.
import type { StoredNetwork } from '../ports'
import type { Network, UserEndpoint } from './network'

/** Built-in ones first, then added ones by chain id; the user's endpoints go before the network's own. */
export function effectiveNetworks(builtIn: readonly Network[], stored: readonly StoredNetwork[]): Network[] {
  const shipped = new Set(builtIn.map(({ chainId }) => chainId))
  const added = stored
    .flatMap(({ network }) => (network && !shipped.has(network.chainId) ? [network] : []))
    .sort((a, b) => a.chainId - b.chainId)
  return [...builtIn, ...added].map((network) => {
    const row = stored.find(({ chainId }) => chainId === network.chainId)
    return row ? withUserEndpoints(network, userEndpoints(row)) : network
  })
}

/** What the user decided, the newest first; the first version knew one endpoint, to be asked first. */
export function userEndpoints({ endpoint, endpoints }: StoredNetwork): UserEndpoint[] {
  return endpoints ?? (endpoint === undefined ? [] : [{ url: endpoint, use: 'ask' }])
}

function withUserEndpoints(network: Network, decided: readonly UserEndpoint[]): Network {
  const used = (wanted: UserEndpoint['use']) =>
    decided.flatMap(({ url, use }) => (use === wanted ? [url] : []))
  const [trusted] = used('mine')
  const relays = used('broadcasts')
  const rest = network.endpoints.filter((url) => !decided.some((one) => one.url === url))
  return {
    ...network,
    endpoints: trusted === undefined ? [...used('ask'), ...rest] : [trusted],
    ...(trusted === undefined ? {} : { trusted, notAsked: [...used('ask'), ...rest] }),
    ...(relays.length > 0 ? { relays } : {}),
  }
}

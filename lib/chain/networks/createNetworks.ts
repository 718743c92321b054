// The list of networks, and the changes a user may make to it.
import { explorerBase } from '@/lib/base/explorer'
import { isEndpointUrl } from '@/lib/base/origin'
import { WalletError } from '@/lib/base/walletError'
import type { NetworkStore } from '../ports'
import { builtInNetworks } from './builtIn'
import { effectiveNetworks, userEndpoints } from './effectiveNetworks'
import type { Network, UserEndpoint } from './network'

export interface NetworkPorts {
  store: NetworkStore
  /** Asks one endpoint which chain it is on (`askChainId` of chain/client); throws where it does not say. */
  ask(endpoint: string): Promise<number>
  /** Other than the networks that ship: for tests. */
  builtIn?: readonly Network[]
}

type NetworkProblem =
  | { type: 'unreachable'; reason: string }
  | { type: 'wrong chain'; expected: number; actual: number }

type EndpointProblem = NetworkProblem | { type: 'last endpoint' } | { type: 'too many endpoints' }

/** More than anybody compares, fewer than a profile may hold. */
const mostEndpoints = 20

/** A network as the user enters it. */
interface NetworkEntry {
  chainId: number
  name: string
  /** Of the currency that pays for gas; 18 decimals, as on every EVM chain so far. */
  symbol: string
  endpoint: string
  /** Left out unless it is https, or http on this machine. */
  explorer?: string
}

export interface Networks {
  /** Built in and added, with the user's endpoints first. */
  list(): Promise<Network[]>
  get(chainId: number): Promise<Network | undefined>
  /** What keeps this endpoint from being used for this chain; undefined when it is on it. */
  check(chainId: number, endpoint: string): Promise<NetworkProblem | undefined>
  /** Adds it when its endpoint is on the chain it is said to be on. */
  add(entry: NetworkEntry): Promise<{ type: 'added' } | { type: 'exists already' } | NetworkProblem>
  /** Removes an added network, or gives a built-in one its own endpoints back. */
  removeOrReset(chainId: number): Promise<void>
  /**
   * Says what an endpoint is used for; one that is to be used must be on that chain. The last one that is asked can't be
   * turned off. Throws Chain.UnknownNetwork.
   */
  setEndpoint(chainId: number, endpoint: UserEndpoint): Promise<{ type: 'set' } | EndpointProblem>
  /** Forgets what was said of an endpoint: one that ships is asked again, one of the user's is gone. */
  removeEndpoint(chainId: number, url: string): Promise<{ type: 'set' } | EndpointProblem>
}

export function createNetworks({ store, ask, builtIn = builtInNetworks }: NetworkPorts): Networks {
  const list = async () => effectiveNetworks(builtIn, await store.all())
  const get = async (chainId: number) => (await list()).find((network) => network.chainId === chainId)

  async function check(chainId: number, endpoint: string): Promise<NetworkProblem | undefined> {
    if (!isEndpointUrl(endpoint)) return { type: 'unreachable', reason: 'expected an https or wss URL' }
    try {
      const actual = await ask(endpoint)
      return actual === chainId ? undefined : { type: 'wrong chain', expected: chainId, actual }
    } catch (error) {
      return { type: 'unreachable', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  /** Stores other decisions about a chain's endpoints, unless nobody would be left to ask. */
  async function decide(
    chainId: number,
    change: (decided: readonly UserEndpoint[]) => UserEndpoint[],
  ): Promise<{ type: 'set' } | EndpointProblem> {
    const row = (await store.all()).find((stored) => stored.chainId === chainId)
    const endpoints = change(row ? userEndpoints(row) : [])
    if (endpoints.length > mostEndpoints) return { type: 'too many endpoints' }
    const after = { chainId, ...(row?.network ? { network: row.network } : {}), endpoints }
    const network = effectiveNetworks(builtIn, [after]).find((one) => one.chainId === chainId)
    if (!network) throw new UnknownNetwork(chainId)
    if (network.endpoints.length === 0) return { type: 'last endpoint' }
    await store.put(after)
    return { type: 'set' }
  }

  return {
    list,
    get,
    check,

    async add({ chainId, name, symbol, endpoint, explorer }) {
      if (await get(chainId)) return { type: 'exists already' }
      const found = await check(chainId, endpoint)
      if (found) return found
      const pages = explorer === undefined ? undefined : explorerBase(explorer)
      const network: Network = {
        chainId,
        name,
        currency: { name: symbol, symbol, decimals: 18 },
        endpoints: [endpoint],
        ...(pages === undefined ? {} : { explorer: pages }),
        testnet: false,
        source: 'added by the user',
      }
      await store.put({ chainId, network })
      return { type: 'added' }
    },

    removeOrReset: (chainId) => store.remove(chainId),

    async setEndpoint(chainId, endpoint) {
      if (!(await get(chainId))) throw new UnknownNetwork(chainId)
      const found = endpoint.use === 'off' ? undefined : await check(chainId, endpoint.url)
      if (found) return found
      return decide(chainId, (decided) => {
        const others = decided.filter(({ url }) => url !== endpoint.url)
        // Only one node is trusted alone.
        const kept: UserEndpoint[] = others.map((other) =>
          endpoint.use === 'mine' && other.use === 'mine' ? { ...other, use: 'ask' } : other,
        )
        return [endpoint, ...kept]
      })
    },

    removeEndpoint: (chainId, url) =>
      decide(chainId, (decided) => decided.filter((endpoint) => endpoint.url !== url)),
  }
}

/** A chain that is neither built in nor added. */
export class UnknownNetwork extends WalletError {
  readonly name = 'Chain.UnknownNetwork'

  constructor(chainId: number) {
    super(`expected a known chain, got chain id ${chainId}`)
  }
}

// The list of networks, and the changes a user may make to it.
import { explorerBase } from '@/lib/base/explorer'
import { isEndpointUrl } from '@/lib/base/origin'
import { WalletError } from '@/lib/base/walletError'
import type { NetworkStore } from '../ports'
import { builtInNetworks } from './builtIn'
import { effectiveNetworks } from './effectiveNetworks'
import type { Network } from './network'

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
  /** Sets the endpoint that is asked first, when it is on that chain. Throws Chain.UnknownNetwork. */
  setEndpoint(chainId: number, endpoint: string): Promise<{ type: 'set' } | NetworkProblem>
}

export function createNetworks({ store, ask, builtIn = builtInNetworks }: NetworkPorts): Networks {
  const list = async () => effectiveNetworks(builtIn, await store.all())
  const get = async (chainId: number) => (await list()).find((network) => network.chainId === chainId)

  async function check(chainId: number, endpoint: string): Promise<NetworkProblem | undefined> {
    if (!isEndpointUrl(endpoint)) return { type: 'unreachable', reason: 'expected an https URL' }
    try {
      const actual = await ask(endpoint)
      return actual === chainId ? undefined : { type: 'wrong chain', expected: chainId, actual }
    } catch (error) {
      return { type: 'unreachable', reason: error instanceof Error ? error.message : String(error) }
    }
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
      const network = await get(chainId)
      if (!network) throw new UnknownNetwork(chainId)
      const found = await check(chainId, endpoint)
      if (found) return found
      const own =
        network.source === 'built in' ? {} : { network: withoutOverride(network, await store.all()) }
      await store.put({ chainId, ...own, endpoint })
      return { type: 'set' }
    },
  }
}

/** The network as it was added, without the endpoint that was put before its own. */
function withoutOverride(
  network: Network,
  stored: readonly { chainId: number; network?: Network }[],
): Network {
  return stored.find(({ chainId }) => chainId === network.chainId)?.network ?? network
}

/** A chain that is neither built in nor added. */
export class UnknownNetwork extends WalletError {
  readonly name = 'Chain.UnknownNetwork'

  constructor(chainId: number) {
    super(`expected a known chain, got chain id ${chainId}`)
  }
}

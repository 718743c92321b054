// The clients of all chains: one a chain, so that requests from anywhere share batches and answers.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Clock } from '@/lib/base/clock'
import { UnknownNetwork } from '../networks/createNetworks'
import type { Network } from '../networks/network'
import type { EndpointStore, RpcTransport } from '../ports'
import { type ChainClient, createChainClient } from './createChainClient'
import type { EndpointFacts } from './endpointFacts'

export interface ChainClientsPorts {
  networks: { get(chainId: number): Promise<Network | undefined> }
  transport: RpcTransport
  clock: Clock
  wait(delayMs: number): Promise<void>
  /** Keeps what endpoints are like over a restart of the worker. */
  store: EndpointStore
  /** Takes errors that nobody awaits. */
  report(error: unknown): void
}

export interface ChainClients {
  /** The client of a known chain; made anew when its endpoints were changed. Throws Chain.UnknownNetwork. */
  of(chainId: number): Promise<ChainClient>
}

/** Facts change with every answer; they are written together. */
const writeAfterMs = 300

export function createChainClients(ports: ChainClientsPorts): ChainClients {
  const { networks, transport, clock, wait, store, report } = ports
  const clients = new Map<number, ChainClient>()
  const changed = new Map<string, EndpointFacts>()

  function onFacts(facts: EndpointFacts) {
    if (changed.size === 0) {
      wait(writeAfterMs)
        .then(() => {
          const all = [...changed.values()]
          changed.clear()
          return store.put(all)
        })
        .catch(report)
    }
    changed.set(`${facts.chainId} ${facts.url}`, facts)
  }

  return {
    async of(chainId) {
      const network = await networks.get(chainId)
      if (!network) throw new UnknownNetwork(chainId)
      const existing = clients.get(chainId)
      if (existing && isSame(existing.network, network)) return existing
      const facts = await store.of(chainId)
      const meanwhile = clients.get(chainId)
      if (meanwhile && isSame(meanwhile.network, network)) return meanwhile
      const client = createChainClient({ network, transport, clock, wait, facts, onFacts })
      clients.set(chainId, client)
      return client
    },
  }
}

function isSame(a: Network, b: Network): boolean {
  const asked = ({ endpoints, relays, trusted }: Network) =>
    canonicalJson([endpoints, relays ?? [], trusted ?? ''])
  return asked(a) === asked(b)
}

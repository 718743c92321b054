// The clients of all chains: one a chain, so that requests from anywhere share batches and answers.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Clock } from '@/lib/base/clock'
import { UnknownNetwork } from '../networks/createNetworks'
import type { Network } from '../networks/network'
import type { EndpointStore, RpcTransport } from '../ports'
import { type ChainClient, createChainClient, type NewsListener } from './createChainClient'
import type { NewsTopic } from './createSocketLine'
import type { Sockets } from './createSockets'
import type { EndpointFacts } from './endpointFacts'

export interface ChainClientsPorts {
  networks: { get(chainId: number): Promise<Network | undefined> }
  transport: RpcTransport
  follow?: Sockets['follow']
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

export interface ChainNews {
  /**
   * News of a chain until the returned function is called, also when its endpoints are changed meanwhile: what
   * ChainClient.follow tells. Who follows keeps sockets open and the worker awake: it ends when nothing is wanted.
   */
  follow(chainId: number, topic: NewsTopic, listener: NewsListener): () => void
}

interface Following {
  topic: NewsTopic
  listener: NewsListener
  /** Ends it at the present client. */
  end?: () => void
}

/** Facts change with every answer; they are written together. */
const writeAfterMs = 300

export function createChainClients(ports: ChainClientsPorts): ChainClients & ChainNews {
  const { networks, transport, follow, clock, wait, store, report } = ports
  const clients = new Map<number, ChainClient>()
  const following = new Map<number, Set<Following>>()
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

  async function of(chainId: number): Promise<ChainClient> {
    const network = await networks.get(chainId)
    if (!network) throw new UnknownNetwork(chainId)
    const existing = clients.get(chainId)
    if (existing && isSame(existing.network, network)) return existing
    const facts = await store.of(chainId)
    const meanwhile = clients.get(chainId)
    if (meanwhile && isSame(meanwhile.network, network)) return meanwhile
    const client = createChainClient({
      network,
      transport,
      ...(follow ? { follow } : {}),
      clock,
      wait,
      facts,
      onFacts,
    })
    clients.set(chainId, client)
    for (const one of following.get(chainId) ?? []) {
      one.end?.()
      one.end = client.follow(one.topic, one.listener)
    }
    return client
  }

  return {
    of,
    follow(chainId, topic, listener) {
      const one: Following = { topic, listener }
      const others = following.get(chainId) ?? new Set()
      following.set(chainId, others.add(one))
      of(chainId).then((client) => {
        if (others.has(one)) one.end ??= client.follow(topic, listener)
      }, report)
      return () => {
        others.delete(one)
        one.end?.()
      }
    },
  }
}

function isSame(a: Network, b: Network): boolean {
  const asked = ({ endpoints, relays, trusted }: Network) =>
    canonicalJson([endpoints, relays ?? [], trusted ?? ''])
  return asked(a) === asked(b)
}

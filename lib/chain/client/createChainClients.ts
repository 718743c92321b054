// The clients of all chains: one a chain, so that requests from anywhere share batches and answers.
import type { Clock } from '@/lib/base/clock'
import { UnknownNetwork } from '../networks/createNetworks'
import type { Network } from '../networks/network'
import type { RpcTransport } from '../ports'
import { type ChainClient, createChainClient } from './createChainClient'

export interface ChainClientsPorts {
  networks: { get(chainId: number): Promise<Network | undefined> }
  transport: RpcTransport
  clock: Clock
}

export interface ChainClients {
  /** The client of a known chain; made anew when its endpoints were changed. Throws Chain.UnknownNetwork. */
  of(chainId: number): Promise<ChainClient>
}

export function createChainClients({ networks, transport, clock }: ChainClientsPorts): ChainClients {
  const clients = new Map<number, ChainClient>()
  return {
    async of(chainId) {
      const network = await networks.get(chainId)
      if (!network) throw new UnknownNetwork(chainId)
      const existing = clients.get(chainId)
      if (existing && existing.network.endpoints.join() === network.endpoints.join()) return existing
      const client = createChainClient({ network, transport, clock })
      clients.set(chainId, client)
      return client
    },
  }
}

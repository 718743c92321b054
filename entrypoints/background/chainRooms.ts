// Builds what speaks with chains: sockets, networks, their clients, and what the user chose before anybody is asked.
import type { Clock } from '@/lib/base/clock'
import { createChainClients } from '@/lib/chain/client/createChainClients'
import { createSockets } from '@/lib/chain/client/createSockets'
import { askChainId } from '@/lib/chain/client/reads'
import { createNetworks } from '@/lib/chain/networks/createNetworks'
import { createPrices } from '@/lib/chain/prices/createPrices'
import { openSocket } from '@/lib/platform/openSocket'
import { createRpcTransport } from '@/lib/platform/rpcTransport'
import type { Database } from '@/lib/storage/database'
import { createEndpointStore } from '@/lib/storage/endpointStore'
import { createNetworkStore } from '@/lib/storage/networkStore'
import { createPriceStore } from '@/lib/storage/priceStore'
import { createEndpointChoice } from './endpointChoice'

interface ChainRoomPorts {
  database: Database
  /** The relaxed connection. */
  soon: Database
  /** Until it is true, nobody is asked anything. */
  endpointsChosen(): Promise<boolean>
  clock: Clock
  wait(delayMs: number): Promise<void>
  report(error: unknown): void
}

export function createChainRooms({ database, soon, endpointsChosen, clock, wait, report }: ChainRoomPorts) {
  const { transport, follow } = createSockets({
    http: createRpcTransport(),
    sockets: { open: openSocket },
    clock,
    wait,
  })
  const endpointChoice = createEndpointChoice(endpointsChosen)
  const networks = createNetworks({
    store: createNetworkStore(database),
    ask: async (endpoint) => {
      await endpointChoice.expect()
      return askChainId(transport, endpoint)
    },
  })
  const store = createEndpointStore(soon)
  const chains = endpointChoice.guard(
    createChainClients({ networks, transport, follow, clock, wait, store, report }),
  )

  const typedPrices = createPriceStore(database)

  return {
    networks,
    chains,
    prices: createPrices({ chains, typed: typedPrices.of, clock }),
    typedPrices,
    /** Asks one endpoint which chain it is on, for a user who is about to choose it. */
    async askFirst(endpoint: string) {
      try {
        return { type: 'on chain' as const, chainId: await askChainId(transport, endpoint) }
      } catch (error) {
        return {
          type: 'unreachable' as const,
          reason: error instanceof Error ? error.message : String(error),
        }
      }
    },
  }
}

// New heads over WebSockets, of the chains that something is under way on; nothing where no endpoint has one.
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'

export interface HeadFollower {
  /** Follows these chains and no others from now on. */
  follow(chainIds: readonly number[]): void
}

export function createHeadFollower(ports: {
  chains: Pick<ChainClients, 'of'>
  onHead(): void
  report(error: unknown): void
}): HeadFollower {
  /** Ends following, also before it has begun. */
  const ends = new Map<number, () => void>()

  function begin(chainId: number): () => void {
    let end: (() => void) | undefined
    let isOver = false
    ports.chains
      .of(chainId)
      .then((client) => {
        if (!isOver && client.canFollow) end = client.follow('newHeads', { onNews: () => ports.onHead() })
      })
      .catch((error: unknown) => {
        if (!(error instanceof UnknownNetwork)) ports.report(error)
      })
    return () => {
      isOver = true
      end?.()
    }
  }

  return {
    follow(chainIds) {
      for (const [chainId, end] of ends) {
        if (chainIds.includes(chainId)) continue
        end()
        ends.delete(chainId)
      }
      for (const chainId of chainIds) if (!ends.has(chainId)) ends.set(chainId, begin(chainId))
    },
  }
}

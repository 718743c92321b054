// For whoever looks at chains again and again: the next look is due when one of them told of a new head, or after a while.
import type { ChainNews } from '@/lib/chain/client/createChainClients'

/** Nobody asked about a chain for so long: it is followed no more. */
const lingerMs = 10_000

export interface NextHeadPorts {
  follow: ChainNews['follow']
  wait(delayMs: number): Promise<void>
}

/** Resolves at the next head of one of these chains, at the latest after so long. */
export type NextHead = (chainIds: readonly number[], atMostMs: number) => Promise<void>

export function createNextHead({ follow, wait }: NextHeadPorts): NextHead {
  const followed = new Map<number, { end(): void; asked: number; waiting: Set<() => void> }>()

  function waitersOf(chainId: number): Set<() => void> {
    const known = followed.get(chainId)
    const one = known ?? { asked: 0, waiting: new Set<() => void>(), end: () => undefined }
    if (!known) {
      followed.set(chainId, one)
      const onNews = () => {
        for (const go of [...one.waiting]) go()
      }
      one.end = follow(chainId, 'newHeads', { onNews })
    }
    one.asked += 1
    const { asked } = one
    void wait(lingerMs).then(() => {
      if (one.asked !== asked) return
      one.end()
      followed.delete(chainId)
    })
    return one.waiting
  }

  return (chainIds, atMostMs) =>
    new Promise((resolve) => {
      const sets = [...new Set(chainIds)].map(waitersOf)
      const go = () => {
        for (const set of sets) set.delete(go)
        resolve()
      }
      for (const set of sets) set.add(go)
      void wait(atMostMs).then(go)
    })
}

// Chains that changed what was final, until the user has seen it.
import { type ChainStop, openStop } from '@/lib/chain/watch/treeHeader'
import { openedDatabase as database } from '../openedDatabase'

export interface StoppedChain {
  chainId: number
  stop: ChainStop
}

export async function readStops(): Promise<StoppedChain[]> {
  const heads = await database().heads.toArray()
  return heads.flatMap((head) => {
    const stop = openStop(head)
    return stop ? [{ chainId: head.chainId, stop }] : []
  })
}

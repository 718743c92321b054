// Do the endpoints of a chain disagree on its newest block, and what is small enough to be signed all the same?
import { Disagreement, isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { UnknownNetwork } from '@/lib/chain/networks/createNetworks'

export interface DisagreementPorts {
  chains: ChainClients
  smallAmountWei(chainId: number): Promise<bigint>
  wait(delayMs: number): Promise<void>
}

/** Longer than a quorum is waited for where all answer; who signs is not kept waiting for what hangs. */
const waitsMs = 4_000
/** The line may hang on a price. */
const lineWaitsMs = 1_500

/**
 * undefined where they agree, where one is asked alone, and where none can be reached: a signature needs no chain. What
 * is not settled in time counts as disagreement, because whoever hangs may be the one that would tell.
 */
export function createDisagreement({ chains, smallAmountWei, wait }: DisagreementPorts) {
  async function isAgreed(chainId: number): Promise<boolean> {
    try {
      const client = await chains.of(chainId)
      if (client.compares) await client.head()
      return true
    } catch (error) {
      if (error instanceof Disagreement) return false
      // Endpoints that nobody chose yet, or that can't be reached, contradict nobody.
      if (isChainError(error) || error instanceof UnknownNetwork) return true
      throw error
    }
  }

  return async (chainId: number): Promise<{ smallAmountWei: bigint } | undefined> => {
    if (await Promise.race([isAgreed(chainId), wait(waitsMs).then(() => false)])) return undefined
    const line = smallAmountWei(chainId).catch(() => 0n)
    return { smallAmountWei: await Promise.race([line, wait(lineWaitsMs).then(() => 0n)]) }
  }
}

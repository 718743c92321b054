// Before the user has said which endpoints may be asked, none is.
import { Unreachable } from '@/lib/chain/client/chainErrors'
import type { ChainClients, ChainNews } from '@/lib/chain/client/createChainClients'

export interface EndpointChoice {
  /** Throws Chain.Unreachable until the choice is made. */
  expect(): Promise<void>
  /** The same clients, for whoever may ask them by then. */
  guard(chains: ChainClients & ChainNews): ChainClients & ChainNews
}

export function createEndpointChoice(isMade: () => Promise<boolean>): EndpointChoice {
  let made = false

  async function check(): Promise<boolean> {
    made ||= await isMade()
    return made
  }

  async function expect(): Promise<void> {
    if (!(await check())) throw new Unreachable('expected you to choose first which endpoints may be asked')
  }

  return {
    expect,
    guard: (chains) => ({
      async of(chainId) {
        await expect()
        return chains.of(chainId)
      },
      follow(chainId, topic, listener) {
        let end: (() => void) | undefined
        let isOver = false
        void check().then((mayAsk) => {
          if (mayAsk && !isOver) end = chains.follow(chainId, topic, listener)
        })
        return () => {
          isOver = true
          end?.()
        }
      },
    }),
  }
}

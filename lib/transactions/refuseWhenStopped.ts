// Nothing is signed on a chain that changed what was final, until the user has seen it.
import { WalletError } from '@/lib/base/walletError'
import type { Watcher } from '@/lib/chain/watch/createWatcher'
import { openStop } from '@/lib/chain/watch/treeHeader'

/** Throws Transactions.ChainStopped. */
export async function refuseWhenStopped(watcher: Pick<Watcher, 'head'>, chainId: number): Promise<void> {
  const stop = openStop(await watcher.head(chainId))
  if (stop) throw new ChainStopped(stop.ours.number)
}

/** A block that was final is another one now: what any account holds there is open. */
export class ChainStopped extends WalletError {
  readonly name = 'Transactions.ChainStopped'

  constructor(block: bigint) {
    super(
      `expected what was final to stay, but block ${block} was replaced: nothing is signed until the user has seen it`,
    )
  }
}

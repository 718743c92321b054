// Compares what was promised with what came of it, as soon as all of it is in blocks; may be called again at any time.
import type { Clock } from '@/lib/base/clock'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { differencesOf } from '@/lib/safety/simulation/differences'
import { type Measured, measureOutcome } from '@/lib/safety/simulation/measureOutcome'
import type { StoredOutcome, UncheckedOutcome } from './outcome'

export interface OutcomePorts {
  unchecked(): Promise<UncheckedOutcome[]>
  put(outcome: StoredOutcome): Promise<void>
  chains: Pick<ChainClients, 'of'>
  clock: Clock
}

/** Stores what came of each that was not looked at before, and answers them. */
export async function checkOutcomes(ports: OutcomePorts): Promise<StoredOutcome[]> {
  const found: StoredOutcome[] = []
  for (const unchecked of await ports.unchecked()) {
    const outcome = await check(ports, unchecked)
    if (!outcome) continue
    await ports.put(outcome)
    found.push(outcome)
  }
  return found
}

async function check(
  { chains, clock }: OutcomePorts,
  { questionId, chainId, account, promised, included }: UncheckedOutcome,
): Promise<StoredOutcome | undefined> {
  const last = included.at(-1)
  if (!last) return undefined
  const { outcome, changes } = promised
  const measured = await chains
    .of(chainId)
    .then((client) => measureOutcome(client, account, included, changes))
    .catch((error: Error): Measured => {
      // Its network was removed meanwhile.
      if (isChainError(error) || error.name === 'Chain.UnknownNetwork')
        return { type: 'not measured', reason: error.message }
      throw error
    })
  return {
    questionId,
    blockHash: last.blockHash,
    at: clock(),
    promised: { outcome, changes },
    found: judged({ outcome, changes }, measured),
  }
}

function judged(promised: StoredOutcome['promised'], measured: Measured): StoredOutcome['found'] {
  if (measured.type === 'not measured') return { type: 'not known', reason: measured.reason }
  const { outcome, changes } = measured
  return { type: differencesOf(promised, measured) ? 'differs' : 'as promised', outcome, changes }
}

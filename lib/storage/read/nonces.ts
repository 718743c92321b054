// What the nonce doctor reads: an account's transactions on a chain, judged by what the chain said of its nonces.
import type { Address } from '@/lib/base/address'
import { type Diagnosis, diagnose, type NonceFacts } from '@/lib/transactions/doctor'
import { mayBeReplaced } from '@/lib/transactions/mayBeReplaced'
import { openedDatabase as database } from '../openedDatabase'
import { type Activity, readActivity } from '../read'
import { createTransactionStore } from '../transactionStore'

/** `activities` are those of the line, by their transaction's id. */
export interface ReadDiagnosis extends Diagnosis {
  activities: ReadonlyMap<string, Activity>
}

export async function readDiagnosis(
  address: Address,
  chainId: number,
  said: Pick<NonceFacts, 'count' | 'pendingCount' | 'baseFeeWei'>,
): Promise<ReadDiagnosis> {
  const [history, dead, activities] = await Promise.all([
    createTransactionStore(database()).history({ chainId, from: address }),
    database().jobs.where('state').equals('dead').toArray(),
    readActivity({ address, chainId }),
  ])
  const givenUp = new Set(dead.map(({ about }) => about))
  return {
    ...diagnose({ ...said, history, givenUp }),
    activities: new Map(activities.map((activity) => [activity.transaction.id, activity])),
  }
}

/** Accounts and networks on which something still waits: where the doctor has something to look at. */
export async function readWaitingPairs(): Promise<[Address, number][]> {
  const waiting = (await readActivity()).filter(({ status }) => mayBeReplaced(status))
  const pairs = new Map(
    waiting.map(({ transaction: { from, chainId } }): [string, [Address, number]] => [
      `${from} ${chainId}`,
      [from, chainId],
    ]),
  )
  return [...pairs.values()]
}

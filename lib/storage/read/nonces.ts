// What the nonce doctor reads: an account's transactions on a chain, judged by what the chain said of its nonces.
import type { Address } from '@/lib/base/address'
import { type Diagnosis, diagnose, type NonceFacts } from '@/lib/transactions/doctor'
import { mayBeReplaced } from '@/lib/transactions/mayBeReplaced'
import { openedDatabase as database } from '../openedDatabase'
import { readActivity } from '../read'
import { createTransactionStore } from '../transactionStore'

export async function readDiagnosis(
  address: Address,
  chainId: number,
  said: Pick<NonceFacts, 'count' | 'pendingCount' | 'baseFeeWei'>,
): Promise<Diagnosis> {
  const [history, dead] = await Promise.all([
    createTransactionStore(database()).history({ chainId, from: address }),
    database().jobs.where('state').equals('dead').toArray(),
  ])
  const givenUp = new Set(dead.map(({ about }) => about))
  return diagnose({ ...said, history, givenUp })
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

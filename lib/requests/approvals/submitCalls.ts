// The `submitCalls` port: every call's nonce is taken before the first is signed; then they leave one after the other.
// The worker may die between any two lines: done again, each call is found as it was, and none leaves twice.
import type { Intent } from '@/lib/transactions/reserve'
import type { Submitter } from '@/lib/transactions/submit'
import { callTransactionId } from '../calls/callTransaction'
import { Refused, rpcCodes } from '../rpcErrors'
import type { Question } from './question'
import { resultOf } from './submitQuestion'

type Ports = Pick<Submitter, 'reserve' | 'submit' | 'release'>

/**
 * Resolves when at least one call is on its way, be it that those after it were given up because one was refused.
 * Throws Requests.Refused, or what the signer throws, when none is.
 */
export async function submitCalls(submitter: Ports, question: Question): Promise<void> {
  const intents = intentsOf(question)
  const held = await holdNonces(submitter, intents)
  let sent = 0
  for (const intent of intents.slice(0, held)) {
    try {
      resultOf(await submitter.submit(intent))
      sent++
    } catch (error) {
      await release(submitter, intents.slice(sent))
      // What was sent stands; the status of the batch says that the rest will not come.
      if (sent === 0) throw error
      return
    }
  }
}

/** How many of them may leave. Throws Requests.Refused when another transaction has a nonce and nothing was signed. */
async function holdNonces(submitter: Ports, intents: readonly Intent[]): Promise<number> {
  let begun = false
  for (const [place, intent] of intents.entries()) {
    const reservation = await submitter.reserve(intent)
    if (reservation.type === 'exists' && reservation.facts.transaction.signed) begun = true
    if (reservation.type !== 'nonce taken') continue
    await release(submitter, intents.slice(begun ? place : 0))
    if (begun) return place
    throw new Refused(
      rpcCodes.serverRefused,
      'Another transaction took a nonce of this batch before it was signed. Nothing was sent; ask again.',
    )
  }
  return intents.length
}

async function release(submitter: Ports, intents: readonly Intent[]): Promise<void> {
  for (const { id } of intents) await submitter.release(id, 'Requests.BatchStopped')
}

function intentsOf({ id, batch }: Question): Intent[] {
  if (batch?.type !== 'ready') throw new TypeError('expected an approved batch to have its drafts')
  return batch.drafts.map(({ unsigned, route, disagreement }, place) => ({
    id: callTransactionId(id, place),
    unsigned,
    // A call of a batch replaces nothing.
    nextNonce: unsigned.nonce,
    ...(route ? { route } : {}),
    ...(disagreement ? { isDisagreed: true } : {}),
  }))
}

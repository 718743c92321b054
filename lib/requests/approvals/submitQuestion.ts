// The `submit` port: hands an approved transaction question to `transactions` and says what came of it as a page is told.
import type { Hex } from '@/lib/base/hex'
import type { Submitter } from '@/lib/transactions/submit'
import { noAgreement, Refused, rpcCodes } from '../rpcErrors'
import type { Question } from './question'

/**
 * Resolves to the hash when an endpoint has the transaction, or when nobody answered and it goes out again by itself.
 * Throws Requests.Refused when no endpoint took it, or when its nonce went to another transaction meanwhile.
 */
export async function submitQuestion(submitter: Submitter, question: Question): Promise<Hex> {
  const { id, body, preparation } = question
  if (preparation?.type !== 'ready') throw new TypeError('expected an approved question to have a draft')
  const { unsigned, nextNonce, route, disagreement } = preparation.draft
  const replaces = body.kind === 'transaction' ? body.request.replaces : undefined
  const { id: replaced, kind } = replaces ?? {}
  return resultOf(
    await submitter.submit({
      id,
      unsigned,
      nextNonce,
      ...(route ? { route } : {}),
      ...(disagreement ? { isDisagreed: true } : {}),
      ...(replaced !== undefined && kind ? { replaces: { id: replaced, kind } } : {}),
    }),
  )
}

/** What a page is told of it. Throws Requests.Refused when the transaction is not on its way. */
export function resultOf(submitted: Awaited<ReturnType<Submitter['submit']>>): Hex {
  switch (submitted.type) {
    case 'sent':
    case 'waiting':
      return submitted.hash
    case 'refused':
      throw new Refused(rpcCodes.serverRefused, `The network refused the transaction: ${submitted.message}`)
    case 'no agreement':
      throw noAgreement()
    case 'nonce taken':
      throw new Refused(
        rpcCodes.serverRefused,
        'Another transaction took this nonce before this one was signed. Nothing was sent; ask again.',
      )
  }
}

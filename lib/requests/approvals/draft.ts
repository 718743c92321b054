// Makes what the prompt shows of a transaction: prepared by `transactions`, understood by `safety`.

import type { Address } from '@/lib/base/address'
import type { ClaimedToken, ListView } from '@/lib/base/token'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { readToken } from '@/lib/chain/contracts/erc20'
import { decodeCall, tokenOf } from '@/lib/safety/decode/decodeCall'
import type { Preparer } from '@/lib/transactions/prepare'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { BatchPlace, RequestPorts } from '../ports'
import type { Reviewer } from './reviewer'

/** The `prepare` port: the chain is asked for the transaction and for its token at the same time. */
export function createDrafter(rooms: {
  preparer: Preparer
  chains: ChainClients
  reviewer: Reviewer
  /** What the shipped list says of a token's claim. */
  viewOfList(chainId: number, token: Address, claim: ClaimedToken): ListView
}): RequestPorts['prepare'] {
  return async (request, edits, place, asker = { type: 'wallet' }) => {
    const action = decodeCall(request)
    const tokenAddress = tokenOf(action)
    const asking =
      tokenAddress && rooms.chains.of(request.chainId).then((chain) => readToken(chain, tokenAddress))
    // Its failure is looked at below; until then it must not count as unhandled.
    asking?.catch(() => undefined)
    const result = await rooms.preparer.prepare(request, edits)
    if (result.type === 'failed') return result
    const prepared = { ...result.prepared, ...placed(result.prepared, place) }
    const token = await asking
    const claim = token && 'value' in token ? token.value : undefined
    const view = tokenAddress && claim ? rooms.viewOfList(request.chainId, tokenAddress, claim) : undefined
    const { actions, findings, score } = await rooms.reviewer.ofDraft(
      prepared,
      asker,
      tokenAddress && view ? { token: tokenAddress, view } : undefined,
    )
    const shown = actions[0] ?? action
    return {
      type: 'ready',
      draft: { ...prepared, action: shown, findings, score, ...(token ? { token } : {}) },
    }
  }
}

/** A call of a batch is not the account's next transaction, and was tried after the calls before it. */
function placed({ unsigned }: PreparedTransaction, place: BatchPlace | undefined) {
  if (!place) return {}
  const { nonce, gasEstimate } = place
  return { unsigned: { ...unsigned, nonce }, nextNonce: nonce, ...(gasEstimate ? { gasEstimate } : {}) }
}

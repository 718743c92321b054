// Makes what the prompt shows of a transaction: prepared by `transactions`, understood by `safety`.
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { readToken } from '@/lib/chain/contracts/erc20'
import { decodeCall, tokenOf } from '@/lib/safety/decode/decodeCall'
import { review } from '@/lib/safety/review'
import type { Preparer } from '@/lib/transactions/prepare'
import type { PreparedTransaction } from '@/lib/transactions/request'
import type { BatchPlace, RequestPorts } from '../ports'

/** The `prepare` port: the chain is asked for the transaction and for its token at the same time. */
export function createDrafter(rooms: { preparer: Preparer; chains: ChainClients }): RequestPorts['prepare'] {
  return async (request, edits, place) => {
    const action = decodeCall(request)
    const tokenAddress = tokenOf(action)
    const asking =
      tokenAddress && rooms.chains.of(request.chainId).then((chain) => readToken(chain, tokenAddress))
    // Its failure is looked at below; until then it must not count as unhandled.
    asking?.catch(() => undefined)
    const result = await rooms.preparer.prepare(request, edits)
    if (result.type === 'failed') return result
    const prepared = { ...result.prepared, ...placed(result.prepared, place) }
    const { balanceWei, unsigned, gasEstimate, nextNonce, hasCode } = prepared
    const warnings = review({
      unsigned,
      action,
      gasEstimate,
      nextNonce,
      hasCode,
      balanceWei: 'type' in balanceWei ? undefined : balanceWei.value,
    })
    const token = await asking
    return { type: 'ready', draft: { ...prepared, action, warnings, ...(token ? { token } : {}) } }
  }
}

/** A call of a batch is not the account's next transaction, and was tried after the calls before it. */
function placed({ unsigned }: PreparedTransaction, place: BatchPlace | undefined) {
  if (!place) return {}
  const { nonce, gasEstimate } = place
  return { unsigned: { ...unsigned, nonce }, nextNonce: nonce, ...(gasEstimate ? { gasEstimate } : {}) }
}

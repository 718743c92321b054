// The amount in a token approval, written anew where the user chose another.
import { withAmount } from '@/lib/base/approvalCall'
import type { TransactionEdits, TransactionRequest } from './question'

/**
 * The request as it would be sent: with the user's amount instead of the page's. The page's gas was for its own call
 * data, so the wallet chooses it then. Anything but a plain approval is left as it is.
 */
export function withApprovedAmount(
  request: TransactionRequest,
  { approvalAmount }: Pick<TransactionEdits, 'approvalAmount'>,
): TransactionRequest {
  if (approvalAmount === undefined || request.valueWei !== 0n) return request
  const data = withAmount(request, approvalAmount)
  if (data === undefined || data.toLowerCase() === request.data.toLowerCase()) return request
  const { gas: _, ...rest } = request
  return { ...rest, data }
}

/** The same for the calls of a batch, each by its place. */
export function withApprovedAmounts(
  calls: readonly TransactionRequest[],
  { approvalAmounts = {} }: Pick<TransactionEdits, 'approvalAmounts'>,
): TransactionRequest[] {
  return calls.map((call, place) => {
    const approvalAmount = approvalAmounts[place]
    return approvalAmount === undefined ? call : withApprovedAmount(call, { approvalAmount })
  })
}

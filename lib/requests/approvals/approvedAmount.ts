// The amount in a token approval, written anew where the user chose another.
import type { Hex } from '@/lib/base/hex'
import type { TransactionEdits, TransactionRequest } from './question'

/** approve(address,uint256) of EIP-20, and OpenZeppelin's increaseAllowance(address,uint256). */
const selectors = ['0x095ea7b3', '0x39509351']
/** 0x, the selector and two words. */
const length = 2 + 8 + 64 + 64

/**
 * The request as it would be sent: with the user's amount instead of the page's. The page's gas was for its own call
 * data, so the wallet chooses it then. Anything but a plain approval is left as it is.
 */
export function withApprovedAmount(
  request: TransactionRequest,
  { approvalAmount }: TransactionEdits,
): TransactionRequest {
  if (approvalAmount === undefined || !isApproval(request) || approvalAmount >> 256n !== 0n) return request
  const amount = approvalAmount.toString(16).padStart(64, '0')
  const data: Hex = `0x${request.data.slice(2, length - 64)}${amount}`
  if (data === request.data.toLowerCase()) return request
  const { gas: _, ...rest } = request
  return { ...rest, data }
}

function isApproval({ to, data, valueWei }: TransactionRequest): boolean {
  return (
    to !== null &&
    valueWei === 0n &&
    data.length === length &&
    selectors.includes(data.slice(0, 10).toLowerCase())
  )
}

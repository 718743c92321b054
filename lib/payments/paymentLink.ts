// The link behind the QR code: EIP-681, which fixes network, asset, address and amount.
import type { Address } from '@/lib/base/address'

export interface PaymentRequest {
  chainId: number
  to: Address
  token?: { address: Address }
  /** In the smallest unit. */
  amount: bigint
}

/**
 * `ethereum:<to>@<chain>?value=<wei>` for the coin, `ethereum:<token>@<chain>/transfer?address=<to>&uint256=<amount>` for
 * a token, as EIP-681 says. Amounts are written out as integers: the exponents that it also allows are read by few wallets.
 */
export function paymentLink({ chainId, to, token, amount }: PaymentRequest): string {
  return token
    ? `ethereum:${token.address}@${chainId}/transfer?address=${to}&uint256=${amount}`
    : `ethereum:${to}@${chainId}?value=${amount}`
}

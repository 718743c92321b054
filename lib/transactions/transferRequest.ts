// From "send this to them" to the transaction that does it.
import type { Address } from '@/lib/base/address'
import type { Asset } from '@/lib/base/asset'
import { erc20Transfer, erc721Transfer, erc1155Transfer } from '@/lib/chain/contracts/transferCalls'
import type { TransactionRequest } from './request'

/** Throws RangeError when an id or amount is no uint256. */
export function transferRequest(send: {
  chainId: number
  from: Address
  to: Address
  asset: Asset
}): TransactionRequest {
  const { chainId, from, to, asset } = send
  const call = { chainId, from, valueWei: 0n }
  switch (asset.type) {
    case 'native':
      return { chainId, from, to, valueWei: asset.amountWei, data: '0x' }
    case 'erc20':
      return { ...call, to: asset.token, data: erc20Transfer(to, asset.amount) }
    case 'erc721':
      return { ...call, to: asset.contract, data: erc721Transfer(from, to, asset.tokenId) }
    case 'erc1155':
      return { ...call, to: asset.contract, data: erc1155Transfer(from, to, asset.tokenId, asset.amount) }
  }
}

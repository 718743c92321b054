// What can be sent: the network's own coin, or a token of one of three standards.
import type { Address } from './address'

export type Asset =
  | { type: 'native'; amountWei: bigint }
  /** `amount` in the token's smallest unit. */
  | { type: 'erc20'; token: Address; amount: bigint }
  | { type: 'erc721'; contract: Address; tokenId: bigint }
  | { type: 'erc1155'; contract: Address; tokenId: bigint; amount: bigint }

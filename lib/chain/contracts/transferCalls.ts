// The calls that move tokens: what the send form writes, and what the prompt must read back as the same.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

export const transferSelectors = {
  /** transfer(address,uint256), EIP-20. */
  erc20: '0xa9059cbb',
  /** safeTransferFrom(address,address,uint256), EIP-721. */
  erc721: '0x42842e0e',
  /** safeTransferFrom(address,address,uint256,uint256,bytes), EIP-1155. */
  erc1155: '0xf242432a',
} as const

/** Moves `amount` of an ERC-20 token, in its smallest unit, from the sender. */
export function erc20Transfer(to: Address, amount: bigint): Hex {
  return `${transferSelectors.erc20}${word(to)}${word(amount)}`
}

/** Moves one ERC-721 token. The recipient's contract, if it is one, is asked whether it takes such tokens. */
export function erc721Transfer(from: Address, to: Address, tokenId: bigint): Hex {
  return `${transferSelectors.erc721}${word(from)}${word(to)}${word(tokenId)}`
}

/** Moves `amount` of an ERC-1155 token, with no data for the recipient. */
export function erc1155Transfer(from: Address, to: Address, tokenId: bigint, amount: bigint): Hex {
  // The fifth parameter, empty bytes: where they begin (after five words), and that there are none.
  const empty = word(5n * 32n) + word(0n)
  return `${transferSelectors.erc1155}${word(from)}${word(to)}${word(tokenId)}${word(amount)}${empty}`
}

/** 32 bytes, big-endian (contract ABI). Throws RangeError for what does not fit into uint256. */
function word(value: Address | bigint): string {
  const digits = typeof value === 'bigint' ? value.toString(16) : value.slice(2).toLowerCase()
  if (digits.startsWith('-') || digits.length > 64) throw new RangeError('expected a number of 256 bits')
  return digits.padStart(64, '0')
}

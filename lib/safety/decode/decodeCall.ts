// Calldata → what it does. Only what is certain is named; everything else is an unknown call with its selector.
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { transferSelectors } from '@/lib/chain/contracts/transferCalls'
import type { Action } from './action'

/** What a transaction's meaning hangs on. */
export interface Call {
  /** null deploys. */
  to: Address | null
  valueWei: bigint
  data: Hex
}

/** approve(address,uint256) of EIP-20. */
const approve = '0x095ea7b3'

/** Selector and two words: exactly this many digits behind 0x. */
const twoWordDigits = 8 + 64 + 64

/**
 * Says what a transaction does. Never throws, whatever the data.
 *
 * A token call is named only when nothing else is in it: exactly its clean words (an address word with dirty upper
 * bytes, or trailing bytes, may mean something to a contract that is no token) and no ether attached.
 */
export function decodeCall({ to, valueWei, data }: Call): Action {
  if (to === null) return { type: 'deploy', byteLength: byteLength(data), valueWei }
  if (data === '0x') return { type: 'send', to, valueWei }
  if (valueWei !== 0n) return unknownCall(to, valueWei, data)
  return decodeTokenCall(to, data) ?? decodeNftCall(to, data) ?? unknownCall(to, valueWei, data)
}

/** 2^255: more than this no token has ever been made of, so it reads as "all there is and will be". */
const unlimitedFrom = 2n ** 255n

function decodeTokenCall(token: Address, data: Hex): Action | undefined {
  if (data.length !== 2 + twoWordDigits) return undefined
  const selector = data.slice(0, 10).toLowerCase()
  const who = readAddressWord(data.slice(10, 74))
  const amount = readNumberWord(data.slice(74, 138))
  if (who === undefined || amount === undefined) return undefined
  if (selector === transferSelectors.erc20) return { type: 'token transfer', token, to: who, amount }
  if (selector === approve) {
    return { type: 'token approve', token, spender: who, amount, unlimited: amount >= unlimitedFrom }
  }
  return undefined
}

/** EIP-721's and EIP-1155's safeTransferFrom; the latter only with empty bytes, which say nothing to the recipient. */
function decodeNftCall(contract: Address, data: Hex): Action | undefined {
  const selector = data.slice(0, 10).toLowerCase()
  const words = data.slice(10).match(/.{64}/g) ?? []
  if (data.length !== 10 + 64 * words.length) return undefined
  const [from, to] = words.slice(0, 2).map(readAddressWord)
  const [tokenId, amount, offset, length] = words.slice(2).map(readNumberWord)
  if (from === undefined || to === undefined || tokenId === undefined) return undefined
  if (selector === transferSelectors.erc721 && words.length === 3) {
    return { type: 'nft transfer', standard: 'erc721', contract, from, to, tokenId, amount: 1n }
  }
  // The bytes begin after five words, and there are none.
  const noBytes = words.length === 6 && offset === 160n && length === 0n
  if (selector === transferSelectors.erc1155 && noBytes && amount !== undefined) {
    return { type: 'nft transfer', standard: 'erc1155', contract, from, to, tokenId, amount }
  }
  return undefined
}

function unknownCall(to: Address, valueWei: bigint, data: Hex): Action {
  return {
    type: 'unknown call',
    to,
    // Fewer than four bytes reach the contract's fallback: all there are is what can be said.
    selector: data.slice(0, 10).toLowerCase() as Hex,
    byteLength: byteLength(data),
    valueWei,
  }
}

/** 12 zero bytes and an address (contract ABI, `address`); undefined when the upper bytes are dirty. */
function readAddressWord(word: string): Address | undefined {
  if (!/^0{24}[0-9a-fA-F]{40}$/.test(word)) return undefined
  const parsed = parseAddress(`0x${word.slice(24).toLowerCase()}`)
  return parsed.type === 'address' ? parsed.address : undefined
}

function readNumberWord(word: string): bigint | undefined {
  return /^[0-9a-fA-F]{64}$/.test(word) ? BigInt(`0x${word}`) : undefined
}

function byteLength(data: Hex): number {
  return Math.ceil((data.length - 2) / 2)
}

/** The token a call is about, whose symbol and decimals the screen needs; undefined when it is about none. */
export function tokenOf(action: Action): Address | undefined {
  return action.type === 'token transfer' || action.type === 'token approve' ? action.token : undefined
}

/** Who gets something by it: the recipient, not the contract that is called. */
export function recipientOf(action: Action): Address | undefined {
  const gives = action.type === 'send' || action.type === 'token transfer' || action.type === 'nft transfer'
  return gives ? action.to : undefined
}

/** The address that nobody has a key of: what is sent there is gone. */
export function isZeroAddress(address: Address): boolean {
  return sameAddress(address, '0x0000000000000000000000000000000000000000')
}

// What can be measured of an account: a question to a contract, asked before and after, and how its answer is read.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { permit2 } from '@/lib/base/permit2'
import { readWord } from '@/lib/chain/contracts/abi'

export type Probe =
  | { type: 'ether' }
  /** `claimed`: a log of it says that tokens of the account moved; an answer that is no number is then told. */
  | { type: 'token'; token: Address; claimed: boolean }
  | { type: 'erc721'; contract: Address; tokenId: bigint }
  | { type: 'erc1155'; contract: Address; tokenId: bigint }
  | { type: 'allowance'; token: Address; spender: Address }
  | { type: 'permit2'; token: Address; spender: Address }
  | { type: 'nft approval'; contract: Address; tokenId: bigint }
  | { type: 'operator'; contract: Address; operator: Address }
  | { type: 'owner'; contract: Address }
  | { type: 'votes'; contract: Address }
  /** Whose code the account runs (EIP-7702). */
  | { type: 'delegation' }

/** A call that only looks; made from nobody in particular. */
export interface Look {
  to: Address
  data: Hex
}

/** Nobody's address. In a simulation it gets code that answers an account's balance in wei. */
const balanceReader: Address = '0x00000000000000000000000000000000B1a9cE00'
/** PUSH1 0 CALLDATALOAD BALANCE PUSH1 0 MSTORE PUSH1 32 PUSH1 0 RETURN. */
const balanceReaderCode: Hex = '0x6000353160005260206000f3'

/** Nobody's address. In a simulation it gets code that answers the first 32 bytes of an account's code. */
const codeReader: Address = '0x00000000000000000000000000000000B1a9cE02'
/** PUSH1 32 PUSH1 0 PUSH1 0 PUSH1 0 CALLDATALOAD EXTCODECOPY PUSH1 32 PUSH1 0 RETURN. */
const codeReaderCode: Hex = '0x6020600060006000353c60206000f3'

/** As the overrides of a simulation. */
export const readers: Readonly<Record<Address, { code: Hex }>> = {
  [balanceReader]: { code: balanceReaderCode },
  [codeReader]: { code: codeReaderCode },
}

const selectors = {
  balanceOf: '0x70a08231',
  balanceOfId: '0x00fdd58e',
  ownerOf: '0x6352211e',
  getApproved: '0x081812fc',
  allowance: '0xdd62ed3e',
  permit2Allowance: '0x927da105',
  isApprovedForAll: '0xe985e9c5',
  owner: '0x8da5cb5b',
  delegates: '0x587cde1e',
} as const

/** The call that measures it for this account. */
export function lookOf(probe: Probe, account: Address): Look {
  switch (probe.type) {
    case 'ether':
      return { to: balanceReader, data: `0x${word(account)}` }
    case 'token':
      return { to: probe.token, data: `${selectors.balanceOf}${word(account)}` }
    case 'erc721':
      return { to: probe.contract, data: `${selectors.ownerOf}${word(probe.tokenId)}` }
    case 'erc1155':
      return { to: probe.contract, data: `${selectors.balanceOfId}${word(account)}${word(probe.tokenId)}` }
    case 'allowance':
      return { to: probe.token, data: `${selectors.allowance}${word(account)}${word(probe.spender)}` }
    case 'permit2':
      return {
        to: permit2,
        data: `${selectors.permit2Allowance}${word(account)}${word(probe.token)}${word(probe.spender)}`,
      }
    case 'nft approval':
      return { to: probe.contract, data: `${selectors.getApproved}${word(probe.tokenId)}` }
    case 'operator':
      return {
        to: probe.contract,
        data: `${selectors.isApprovedForAll}${word(account)}${word(probe.operator)}`,
      }
    case 'owner':
      return { to: probe.contract, data: selectors.owner }
    case 'votes':
      return { to: probe.contract, data: `${selectors.delegates}${word(account)}` }
    case 'delegation':
      return { to: codeReader, data: `0x${word(account)}` }
  }
}

/** One text for one probe, so that none is asked twice. */
export function probeKey(probe: Probe, account: Address): string {
  const { to, data } = lookOf(probe, account)
  return `${to.toLowerCase()} ${data}`
}

/** What a look brought: undefined when the contract refused. */
export type Answer = Hex | undefined

/** The number that was answered; undefined when it was none. */
export function numberIn(answer: Answer, place = 0): bigint | undefined {
  return answer === undefined ? undefined : readWord(answer, 32 * place)
}

/** The address that was answered, in lower case; undefined for the zero address and for what is no address. */
export function addressIn(answer: Answer): Address | undefined {
  const value = numberIn(answer)
  if (value === undefined || value === 0n || value >> 160n !== 0n) return undefined
  return `0x${value.toString(16).padStart(40, '0')}`
}

/** Whose code runs an account with this code, in lower case: EIP-7702 writes ef0100 and the address. */
export function delegateIn(answer: Answer): Address | undefined {
  const [, digits] = /^0xef0100([0-9a-f]{40})/i.exec(answer ?? '') ?? []
  return digits === undefined ? undefined : `0x${digits.toLowerCase()}`
}

function word(value: Address | bigint): string {
  return (typeof value === 'bigint' ? value.toString(16) : value.slice(2).toLowerCase()).padStart(64, '0')
}
